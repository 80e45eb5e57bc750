package speedup.processes.chunks;

import java.util.function.LongUnaryOperator;

/**
 * A tiny task: takes a number {@value #STEPS} steps on in the sequence of a random number generator, in
 * some hundredths of a microsecond. Different numbers have different results.
 *
 * <p>The step is from G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003.
 */
public final class XorShift implements LongUnaryOperator {

    private static final int STEPS = 16;

    @Override
    public long applyAsLong(long task) {
        long state = task;
        for (int i = 0; i < STEPS; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
        }
        return state;
    }
}
