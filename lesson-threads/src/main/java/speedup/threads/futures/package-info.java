/**
 * Exercise {@code threads/futures}: a graph of tasks that depend on each other, as futures.
 *
 * <p>Read {@link speedup.threads.futures.GraphRunner} and {@link speedup.threads.futures.SerialGraphRunner}, then write
 * {@code ParallelGraphRunner}.
 *
 * <pre>
 *   GraphQuestion --> GraphProbe --tasks, TaskExecutor--> GraphRunner
 *    scene, graph         |                                   |
 *                         |                               GraphTask, which tells WatchedTasks of each call
 *                         v                                   v
 *                    GraphObservation <--first breach, who waits, results
 * </pre>
 *
 * Tasks notice who computes them, how often and with which results. In some scenes a task is held up until nobody gets on
 * any more: then the call has to have returned, and the threads of the executor have to be free, since nobody may wait for a
 * task in a thread. No verdict on that rests on how long something took: a right answer comes to no limit of time.
 */
@NullMarked
package speedup.threads.futures;

import org.jspecify.annotations.NullMarked;
