/**
 * Exercise {@code processes/workers}: say how many workers a job should start.
 *
 * <pre>
 *   scheduler's allotment, if there is one --+
 *   else the cores, hyper-threads not counted +--&gt; the smallest --&gt; workers, at least 1
 *   affinity --------------------------------+
 *   CPU quota, rounded down -----------------+
 * </pre>
 *
 * <p>Read {@link speedup.processes.workers.WorkerCount} and {@link speedup.processes.workers.Node}, then write
 * {@code MyWorkerCount}. {@link speedup.machine.CpuAllowance} is how Speedup itself finds out what it may use.
 */
@NullMarked
package speedup.processes.workers;

import org.jspecify.annotations.NullMarked;
