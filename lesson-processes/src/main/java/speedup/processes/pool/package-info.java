/**
 * Exercise {@code processes/pool}: map a function over tasks with kept worker processes.
 *
 * <pre>
 *   map(function, tasks) --+-- task ---&gt;  worker JVM 1  --- result --+--&gt; results, in the order
 *                          +-- task ---&gt;  worker JVM 2  --- result --+     of the tasks
 * </pre>
 *
 * <p>Read {@link speedup.processes.pool.ProcessPool} and {@link
 * speedup.processes.pool.SerialProcessPool}, then write {@code ParallelProcessPool}. {@link
 * speedup.processes.ChildJvm} starts a JVM for you.
 */
@NullMarked
package speedup.processes.pool;

import org.jspecify.annotations.NullMarked;
