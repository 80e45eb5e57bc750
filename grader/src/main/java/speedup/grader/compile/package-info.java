/**
 * Compiles one answer against the trusted lesson, with the JDK's own compiler.
 *
 * <pre>
 *   AnswerFile --parse--> declarations --rules--> analyse --> classes in memory --rules--> output folder
 *                  |           |                     |                  |
 *           DoesNotCompile  Refused           DoesNotCompile         Refused          Compiled
 * </pre>
 *
 * A source is a stranger's text, and the compiler reads it inside the grader. It therefore gets nothing
 * but that text and the trusted class path: no annotation processors, no plug-ins, no source path, no
 * current folder. What comes out is looked at before it is written: classes of the exercise's package
 * that stand in nobody's way.
 */
@NullMarked
package speedup.grader.compile;

import org.jspecify.annotations.NullMarked;
