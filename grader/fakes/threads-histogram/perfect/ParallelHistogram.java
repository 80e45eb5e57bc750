package speedup.threads.histogram;

/** A histogram for each thread; the threads add them up themselves, one at a time. */
public class ParallelHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        long[] counts = new long[binning.bins()];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> {
                long[] own = countPart(values, binning, part, threads);
                synchronized (counts) {
                    add(counts, own);
                }
            });
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
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
