package speedup.threads.sum;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

/** The total is a static field, which is not reset before the next call. */
public class ParallelSum implements Sum {

    private static final AtomicLong TOTAL = new AtomicLong();

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) values.length * t / threads);
            int to = (int) ((long) values.length * (t + 1) / threads);
            workers[t] = new Thread(() -> {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += term.applyAsLong(values[i]);
                }
                TOTAL.addAndGet(sum);
            });
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return TOTAL.get();
    }
}
