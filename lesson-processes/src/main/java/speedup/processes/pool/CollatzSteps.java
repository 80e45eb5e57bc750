package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/**
 * Counts steps of the Collatz iteration, which halves an even number and takes an odd n to 3 n + 1
 * until it reaches 1. A task is a row of starting numbers, and its result the number of steps from all
 * of them together.
 *
 * <p>How long one start takes cannot be foreseen. The starts of a task lie far apart, since neighbours
 * often meet after a few steps; so a task takes time in proportion to their number. None exceeds a
 * long on its way (the highest point below a thousand million is 1.4e18, from 319804831: E. Roosendaal,
 * "3x + 1 Path Records", http://ericr.nl/wondrous/pathrecs.html).
 */
public final class CollatzSteps implements LongUnaryOperator {

    /** Starts are smaller than this. */
    static final long START_LIMIT = 1_000_000_000;

    /** From one start to the next; a prime, so that no start of a task comes twice. */
    private static final long STEP = 104_395_301;

    private static final int COUNT_BITS = 20;

    /**
     * Codes a task.
     *
     * @param first the first start, in [1, 10^9)
     * @param count how many starts, in [0, 2^20)
     */
    public static long task(long first, int count) {
        if (first < 1 || first >= START_LIMIT || count < 0 || count >= 1 << COUNT_BITS) {
            throw new IllegalArgumentException("There is no task of " + count + " starts from " + first);
        }
        return first << COUNT_BITS | count;
    }

    @Override
    public long applyAsLong(long task) {
        long start = task >> COUNT_BITS;
        long total = 0;
        for (long left = task & ((1 << COUNT_BITS) - 1); left > 0; left--) {
            total += steps(start);
            start = (start + STEP) % (START_LIMIT - 1) + 1;
        }
        return total;
    }

    private static long steps(long start) {
        long steps = 0;
        for (long n = start; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) {
            steps++;
        }
        return steps;
    }
}
