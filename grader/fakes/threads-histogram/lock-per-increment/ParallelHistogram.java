package speedup.threads.histogram;

/** A lock around every increment, and around the work for it. */
public class ParallelHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        long[] counts = new long[binning.bins()];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) values.length * t / threads);
            int to = (int) ((long) values.length * (t + 1) / threads);
            workers[t] = new Thread(() -> {
                for (int i = from; i < to; i++) {
                    synchronized (counts) {
                        counts[binning.bin(values[i])]++;
                    }
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
