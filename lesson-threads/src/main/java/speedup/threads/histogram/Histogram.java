package speedup.threads.histogram;

/** Counts how many values fall into each of some bins. */
public interface Histogram {

    /**
     * How many values each bin has: {@code counts[b]} is the number of i for which {@code
     * binning.bin(values[i])} is b.
     *
     * <p>The values may not be changed. No thread may still work when this returns.
     *
     * @param values any number of them, also none. Many of them may belong to a few bins
     * @param binning says which bin a value belongs to; several threads may ask it at the same time
     * @param threads how many threads to share the work out over, at least 1; there may be more of them
     *     than values
     * @return a new array, with an element for each bin
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    long[] count(long[] values, Binning binning, int threads) throws InterruptedException;
}
