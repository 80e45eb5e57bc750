/**
 * Exercise {@code processes/chunks}: many tiny tasks in few messages.
 *
 * <pre>
 *   one message a task:   t0 -&gt; r0 -&gt; t1 -&gt; r1 -&gt; t2 -&gt; ...      two processes wake up for each task
 *
 *   chunks:               t0 ... t99    ---&gt; worker 1 ---&gt; r0 ... r99
 *                         t100 ... t199 ---&gt; worker 2 ---&gt; r100 ... r199
 *                         t200 ... t242 ---&gt; worker 1 ---&gt; r200 ... r242
 * </pre>
 *
 * <p>Read {@link speedup.processes.chunks.TaskPool} and {@link
 * speedup.processes.chunks.MessagePerTaskPool}, then write {@code ParallelChunkPool}.
 */
@NullMarked
package speedup.processes.chunks;

import org.jspecify.annotations.NullMarked;
