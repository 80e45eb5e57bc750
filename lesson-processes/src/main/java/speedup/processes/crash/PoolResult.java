package speedup.processes.crash;

/**
 * What came of one call of a pool.
 *
 * @param results the result of {@code tasks[i]} at position i; 0 for a task that was given up
 * @param poison the positions of the tasks that were given up, in rising order
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record PoolResult(long[] results, int[] poison) {}
