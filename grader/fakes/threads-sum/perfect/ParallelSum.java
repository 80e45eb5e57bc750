package speedup.threads.sum;

import java.util.function.LongUnaryOperator;

/** One shared sum, to which each thread adds once, under a lock. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        Total total = new Total();
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> total.add(sum(values, term, part, threads)));
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return total.value;
    }

    private static final class Total {
        long value;

        synchronized void add(long part) {
            value += part;
        }
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
