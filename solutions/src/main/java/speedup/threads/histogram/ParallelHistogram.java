package speedup.threads.histogram;

/**
 * Each thread counts in a histogram of its own, so that no count has two writers, and no cache line is fought
 * for. The calling thread adds the histograms up, after {@code join} has made them visible to it. That is a
 * few thousand additions, and no work beside the counting.
 */
public class ParallelHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        long[][] histograms = new long[threads][];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> histograms[part] = countPart(values, binning, part, threads));
            workers[t].start();
        }
        long[] counts = new long[binning.bins()];
        for (int t = 0; t < threads; t++) {
            workers[t].join();
            add(counts, histograms[t]);
        }
        return counts;
    }

    private static long[] countPart(long[] values, Binning binning, int part, int parts) {
        // As long: the product may be larger than any int.
        int from = (int) ((long) values.length * part / parts);
        int to = (int) ((long) values.length * (part + 1) / parts);
        // Made by the thread that uses it: two histograms in one cache line would slow both down.
        long[] counts = new long[binning.bins()];
        for (int i = from; i < to; i++) {
            counts[binning.bin(values[i])]++;
        }
        return counts;
    }

    private static void add(long[] counts, long[] more) {
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] += more[bin];
        }
    }
}
