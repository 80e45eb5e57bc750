package speedup.grader.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes all cores but one from a process tree, and has one of its threads go before the others on that one. Not
 * thread-safe. Closed while threads have an order, it leaves it as it is.
 */
public interface OneCore extends AutoCloseable {

    /** CPU time in nanoseconds of each thread that exists, by its id. */
    Map<Long, Long> threads();

    /** The thread in which the main method of the tree's first JVM runs; empty if it is gone. */
    OptionalLong mainThread();

    /** All threads share one core from now on, in this order. */
    void begin(ThreadOrder order);

    /**
     * Reads the clock of the tree's processes. Threads that are started from the first reading on are numbered.
     *
     * @return empty where a process was started or has ended since {@link #begin}
     */
    Optional<Reading> read();

    /**
     * How far a tree is.
     *
     * @param cpuNanos CPU time so far, in nanoseconds, that of threads that have ended included
     * @param started how many threads were started since the first reading
     */
    record Reading(long cpuNanos, int started) {

        /** What came after an earlier reading. */
        public Reading since(Reading earlier) {
            return new Reading(cpuNanos - earlier.cpuNanos, started - earlier.started);
        }
    }

    /** Every thread has its cores and its priority back. */
    void end();

    @Override
    void close();
}
