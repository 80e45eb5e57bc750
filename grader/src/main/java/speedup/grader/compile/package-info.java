/**
 * Compiles one answer against the trusted lesson, with the JDK's own compiler.
 *
 * <pre>
 *   AnswerFile --parse--> declarations --rules--> analyse --> classes in memory --rules--> output folder
 *                  |           |                     |                  |
 *           DoesNotCompile  Rejected           DoesNotCompile         Rejected          Compiled
 * </pre>
 *
 * A source is untrusted text. The compiler gets nothing but that text and the trusted class path: no
 * annotation processors, no plug-ins, no source path, no current folder. It runs in a subprocess, with a
 * limit to its memory and its time, since there are short sources that take all there is of either. The subprocess
 * compiles one answer after the other for as long as each compiles; whatever else it says is asked of a new one. What
 * comes out is looked at before it is written: classes of the exercise's package that replace none of the course's.
 */
@NullMarked
package speedup.grader.compile;

import org.jspecify.annotations.NullMarked;
