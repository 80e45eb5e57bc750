package speedup.threads.histogram;

/**
 * A histogram on several threads, and where you start. It is wrong: it loses counts.
 *
 * <p>{@code counts[bin]++} looks like one step, and is three: read, add 1, write. When two threads take them
 * at the same time, this may happen:
 *
 * <pre>
 *   thread 1    thread 2    counts[bin]
 *   reads 5                      5
 *               reads 5          5
 *   writes 6                     6
 *               writes 6         6      (two values were counted, and one is lost)
 * </pre>
 *
 * The more values belong to one bin, the more often two threads want it at once.
 */
public final class RacyHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        long[] counts = new long[binning.bins()];
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
