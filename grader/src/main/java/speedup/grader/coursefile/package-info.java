/**
 * The course file, with which an instructor says how a class is marked: read, checked, written anew and put in words.
 *
 * <pre>
 *   bytes --&gt; YamlText --&gt; YamlTree --&gt; CourseSchema, CourseChecks --&gt; CourseFile --&gt; CourseTable
 *              |            (JSON, with the place of every value)  |
 *              +---------------- CourseFileException &lt;------------+    all problems at once, with their places
 * </pre>
 *
 * <p>{@code course.schema.json} beside this package says what may stand in it; nothing says it a second time. YAML is
 * taken as far as it is JSON with less punctuation: no anchors, no tags, one document.
 */
@NullMarked
package speedup.grader.coursefile;

import org.jspecify.annotations.NullMarked;
