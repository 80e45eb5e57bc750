package speedup.threads.histogram;

/** Relies on a volatile field in place of a lock. */
public class ParallelHistogram implements Histogram {

    private volatile long[] counts = new long[0];

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        counts = new long[binning.bins()];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) values.length * t / threads);
            int to = (int) ((long) values.length * (t + 1) / threads);
            workers[t] = new Thread(() -> {
                for (int i = from; i < to; i++) {
                    counts[binning.bin(values[i])]++;
                }
            });
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return counts;
    }
}
