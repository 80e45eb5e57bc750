/**
 * Makes the students' copy of the course: the lessons, what {@code ./speedup check} needs, and no answer to anything.
 * Gradescope's autograder is made of the same files.
 *
 * <pre>
 *   the course's folder --&gt; CourseFiles --&gt; Release              --&gt; the copy, with its ReleaseManifest
 *                                        \-&gt; GradescopeAutograder --&gt; a zip, with the scripts that build and grade
 * </pre>
 *
 * A copy can be brought up to date: its manifest tells what a student has changed since.
 */
@NullMarked
package speedup.grader.release;

import org.jspecify.annotations.NullMarked;
