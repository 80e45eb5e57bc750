package speedup.threads.sum;

import java.util.function.LongUnaryOperator;

/** Every element is added to a shared sum, without a lock. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        Total total = new Total();
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> sum(values, term, part, threads, total));
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return total.value;
    }

    private static final class Total {
        long value;
    }

    private static void sum(long[] values, LongUnaryOperator term, int part, int parts, Total total) {
        // As long: the product may be larger than any int.
        int from = (int) ((long) values.length * part / parts);
        int to = (int) ((long) values.length * (part + 1) / parts);
        for (int i = from; i < to; i++) {
            total.value += term.applyAsLong(values[i]);
        }
    }
}
