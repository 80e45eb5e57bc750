/**
 * The lab {@code work-span}: graphs of tasks on one thread to as many as there are cores, beside what work and span
 * allow.
 *
 * <pre>
 *   GraphShapes --TaskGraph--&gt; GraphRun, on a Team --&gt; times
 *                    |                               |
 *                    +--work, span--&gt; GraphBounds ---+--&gt; GraphCurve --&gt; WorkSpanLab
 * </pre>
 */
@NullMarked
package speedup.threads.labs.workspan;

import org.jspecify.annotations.NullMarked;
