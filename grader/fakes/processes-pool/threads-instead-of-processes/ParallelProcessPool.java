package speedup.processes.pool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Threads of this process, where processes are asked for. */
public class ParallelProcessPool implements ProcessPool {

    private final int size = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(size);

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks) {
        if (threads.isShutdown()) {
            throw new IllegalStateException("closed");
        }
        long[] results = new long[tasks.length];
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] workers = IntStream.range(0, size)
                .mapToObj(t -> CompletableFuture.runAsync(() -> work(function, tasks, next, results), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(workers).join();
        } catch (CompletionException e) {
            throw (TaskFailedException) e.getCause();
        }
        return results;
    }

    private static void work(
            Class<? extends LongUnaryOperator> function, long[] tasks, AtomicInteger next, long[] results) {
        for (int i = next.getAndIncrement(); i < tasks.length; i = next.getAndIncrement()) {
            try {
                results[i] = function.getConstructor().newInstance().applyAsLong(tasks[i]);
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new TaskFailedException(tasks[i], e.toString());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
