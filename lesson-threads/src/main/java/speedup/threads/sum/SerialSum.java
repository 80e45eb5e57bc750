package speedup.threads.sum;

import java.util.function.LongUnaryOperator;

/** The sum on one thread, from left to right: the oracle, and the baseline. */
public final class SerialSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) {
        long sum = 0;
        for (long value : values) {
            sum += term.applyAsLong(value);
        }
        return sum;
    }
}
