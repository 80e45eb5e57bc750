package speedup.threads.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongUnaryOperator;

/** A new pool for each call, which is never shut down. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<Long>> parts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) values.length * t / threads);
            int to = (int) ((long) values.length * (t + 1) / threads);
            parts.add(() -> {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += term.applyAsLong(values[i]);
                }
                return sum;
            });
        }
        long total = 0;
        for (Future<Long> part : pool.invokeAll(parts)) {
            try {
                total += part.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return total;
    }
}
