package speedup.threads.futures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Finds the order by calls: a task's future is made when that of all that it needs have been, however deep. */
public class ParallelGraphRunner implements GraphRunner {

    @Override
    public CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor) {
        Map<Integer, CompletableFuture<Long>> known = new HashMap<>();
        List<CompletableFuture<Long>> futures = IntStream.range(0, tasks.size())
                .mapToObj(number -> future(tasks, number, known, executor))
                .toList();
        return all(futures).thenApply(done -> resultsOf(futures));
    }

    private static CompletableFuture<Long> future(
            List<GraphTask> tasks, int number, Map<Integer, CompletableFuture<Long>> known, Executor executor) {
        CompletableFuture<Long> there = known.get(number);
        if (there != null) {
            return there;
        }
        GraphTask task = tasks.get(number);
        List<CompletableFuture<Long>> needed = task.needs().stream()
                .map(need -> future(tasks, need, known, executor))
                .toList();
        CompletableFuture<Long> made =
                all(needed).thenApplyAsync(done -> task.compute(resultsOf(needed)), executor);
        known.put(number, made);
        return made;
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Long>> futures) {
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]));
    }

    private static long[] resultsOf(List<CompletableFuture<Long>> futures) {
        return futures.stream().mapToLong(CompletableFuture::join).toArray();
    }
}
