/**
 * Exercise {@code threads/counters}: counters that nobody shares, and that are slow all the same, since they
 * share lines of the cache.
 *
 * <pre>
 *   worker 0 --count--> EventCounters --take--> reporter
 *   worker 1 --count-->
 * </pre>
 *
 * Read {@link speedup.threads.counters.EventCounters} and {@link
 * speedup.threads.counters.NeighbouringEventCounters}, then write {@code ParallelEventCounters}.
 */
@NullMarked
package speedup.threads.counters;

import org.jspecify.annotations.NullMarked;
