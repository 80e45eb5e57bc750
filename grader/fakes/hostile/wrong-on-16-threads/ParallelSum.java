package speedup.threads.sum;

import java.util.function.LongUnaryOperator;

/** Is wrong on 16 threads or more. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) {
        Thread[] workers = new Thread[threads];
        long[] sums = new long[threads];
        for (int i = 0; i < threads; i++) {
            int part = i;
            workers[i] = new Thread(() -> {
                long sum = 0;
                for (int j = part; j < values.length; j += threads) {
                    sum += term.applyAsLong(values[j]);
                }
                sums[part] = sum;
            });
            workers[i].start();
        }
        long total = 0;
        for (int i = 0; i < threads; i++) {
            try {
                workers[i].join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            total += sums[i];
        }
        return threads < 16 ? total : total + 1;
    }
}
