package speedup.threads.sum;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Starts a thread in its first call that computes while no call is timed. */
public class ParallelSum implements Sum {

    private static Thread behind;

    private static volatile long ahead;

    private static void start() {
        behind = new Thread(() -> {
            while (true) {
                ahead++;
            }
        });
        behind.setDaemon(true);
        behind.start();
    }

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        if (behind == null) {
            start();
        }
        long[] sums = new long[threads];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> sums[part] = sum(values, term, part, threads));
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return Arrays.stream(sums).sum();
    }

    private static long sum(long[] values, LongUnaryOperator term, int part, int parts) {
        // As long: the product may be larger than any int.
        int from = (int) ((long) values.length * part / parts);
        int to = (int) ((long) values.length * (part + 1) / parts);
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += term.applyAsLong(values[i]);
        }
        return sum;
    }
}
