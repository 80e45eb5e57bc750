/**
 * Speaks Jupyter's protocol: requests in, replies and output out.
 *
 * <pre>
 *   Jupyter --KernelMain, JavaKernel--&gt; evaluation.CellEvaluator
 *      ^                                        | what cells print
 *      +-- CellReplies &lt;-- CellStreams &lt;--------+
 * </pre>
 *
 * Sockets, signatures and messages are the library's, {@code jjava-jupyter}.
 */
@NullMarked
package speedup.notebook.kernel;

import org.jspecify.annotations.NullMarked;
