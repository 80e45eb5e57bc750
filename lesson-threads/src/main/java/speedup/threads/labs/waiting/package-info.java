/**
 * The lab {@code waiting}: many tasks that wait, on a platform thread each, on a pool, and on a virtual thread each.
 *
 * <pre>
 *   TaskThreads --TaskRounds, in turns--&gt; times of tasks that wait, compute, wait in a monitor --+
 *   TaskThreads --WaitingProgram, a child JVM each--&gt; ThreadCost: threads and memory ------------+--&gt; WaitingFindings
 * </pre>
 *
 * <p>Virtual threads are there from Java 21 on (JEP 444). {@code VirtualThreads} reaches them, and where there are none
 * the lab shows the others.
 */
@NullMarked
package speedup.threads.labs.waiting;

import org.jspecify.annotations.NullMarked;
