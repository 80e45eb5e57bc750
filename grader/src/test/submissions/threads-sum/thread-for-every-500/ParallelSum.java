package speedup.threads.sum;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** A thread for every five hundred elements. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        threads = Math.max(threads, values.length / 500);
        long[] sums = new long[threads];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            int parts = threads;
            workers[t] = new Thread(() -> sums[part] = sum(values, term, part, parts));
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
