/**
 * Exercise {@code threads/stop}: a worker that ends when it is told to, whether it computes or waits.
 *
 * <p>Read {@link speedup.threads.stop.StoppableWorker}, then write {@code MyStoppableWorker}.
 *
 * <pre>
 *   StopScenario --> StopProbe --queue, rule--> StoppableWorker
 *                        |                            |
 *                        +--what was taken, CPU time  +--WorkDone
 *                                       v             v
 *                                       StopObservation
 * </pre>
 *
 * Each scenario is a moment at which a worker is told to stop: while it computes, waits, is about to get an item, or
 * is in the middle of a step that does not listen to interrupts. The queue and the rule are the probe's own, so it sees each item
 * that is taken, and the thread that takes it.
 */
@NullMarked
package speedup.threads.stop;

import org.jspecify.annotations.NullMarked;
