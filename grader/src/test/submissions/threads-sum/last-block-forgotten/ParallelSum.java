package speedup.threads.sum;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** The rest of the division is left out. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
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
        int block = values.length / parts;
        int from = block * part;
        int to = from + block;
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += term.applyAsLong(values[i]);
        }
        return sum;
    }
}
