package speedup.threads.histogram;

/** The histogram on one thread: the oracle, and the baseline. */
public final class SerialHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) {
        long[] counts = new long[binning.bins()];
        for (long value : values) {
            counts[binning.bin(value)]++;
        }
        return counts;
    }
}
