package speedup.threads.histogram;

/** Drops the remainder of the division. */
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
        int block = values.length / parts;
        int from = block * part;
        int to = from + block;
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
