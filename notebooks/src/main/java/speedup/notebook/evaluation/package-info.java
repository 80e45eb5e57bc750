/**
 * Runs cells by the shell of the JDK, in a JVM of their own, and tells their errors by the cells' lines.
 *
 * <pre>
 *   cell --CellSplitter--&gt; CellPart --CellRun--&gt; JavaSession (shell here, cells' JVM beside)
 *                                       |
 *                                       +--&gt; value, or CellException: CompilationErrors, ExceptionLines
 * </pre>
 *
 * Nothing here knows Jupyter.
 */
@NullMarked
package speedup.notebook.evaluation;

import org.jspecify.annotations.NullMarked;
