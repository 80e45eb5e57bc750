/**
 * The labs of lesson 2. Each is one class that says what it measures, in turns ({@code
 * speedup.timing}); its work is done in child processes.
 *
 * <pre>
 *   TinyTasksLab, ChunksLab, OrderLab, StartUpLab --&gt; WalkWorkers --WorkerPool, pipes--&gt; WalkWorker
 *                                      StartUpLab --&gt; TimedStart -----------------------&gt; SmallProgram
 *                                         BlurLab --&gt; BlurWorkers --WorkerPool, pipes--&gt; BlurWorker
 *                                                        |                                  |
 *                                                        +-----&gt; mapped files &lt;-------------+
 * </pre>
 *
 * A number of threads that is asked for is a number of workers here: each has a thread on this side that
 * waits for it. Whatever happens to a lab, its processes end: each owner of some is closed, and a worker
 * whose parent has gone finds its input at an end.
 */
@NullMarked
package speedup.processes.labs;

import org.jspecify.annotations.NullMarked;
