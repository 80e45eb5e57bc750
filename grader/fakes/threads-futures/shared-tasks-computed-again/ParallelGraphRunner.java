package speedup.threads.futures;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Makes a new future of a task for each one that needs it. */
public class ParallelGraphRunner implements GraphRunner {

    @Override
    public CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor) {
        List<CompletableFuture<Long>> futures = IntStream.range(0, tasks.size())
                .mapToObj(number -> future(tasks, number, executor))
                .toList();
        return all(futures).thenApply(done -> resultsOf(futures));
    }

    private static CompletableFuture<Long> future(List<GraphTask> tasks, int number, Executor executor) {
        GraphTask task = tasks.get(number);
        List<CompletableFuture<Long>> needed =
                task.needs().stream().map(need -> future(tasks, need, executor)).toList();
        return all(needed).thenApplyAsync(done -> task.compute(resultsOf(needed)), executor);
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Long>> futures) {
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]));
    }

    private static long[] resultsOf(List<CompletableFuture<Long>> futures) {
        return futures.stream().mapToLong(CompletableFuture::join).toArray();
    }
}
