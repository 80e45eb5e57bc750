package speedup.threads.sum;

import java.util.function.LongUnaryOperator;

/** Adds up a function of each element of an array. */
public interface Sum {

    /**
     * The sum of {@code term.applyAsLong(values[i])} over all i; 0 for an empty array.
     *
     * <p>A sum of longs that becomes too large wraps around, and that makes the order of the additions unimportant:
     * every order gives the same 64 bits. With doubles, each order would round differently.
     *
     * <p>The array may not be changed. No thread may still work when this returns.
     *
     * @param values any number of elements
     * @param term a function that several threads may call at the same time
     * @param threads how many threads to share the work out over, at least 1; there may be more of them
     *     than elements. The calling thread may be one of them
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException;
}
