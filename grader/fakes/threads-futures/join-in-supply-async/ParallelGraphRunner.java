package speedup.threads.futures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** A future for each task, in whose function it joins those of the tasks that it needs. */
public class ParallelGraphRunner implements GraphRunner {

    @Override
    public CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor) {
        List<CompletableFuture<Long>> futures = new ArrayList<>();
        tasks.forEach(task -> futures.add(new CompletableFuture<>()));
        for (int i = 0; i < tasks.size(); i++) {
            GraphTask task = tasks.get(i);
            CompletableFuture<Long> future = futures.get(i);
            CompletableFuture.supplyAsync(() -> task.compute(resultsOf(task.needs(), futures)), executor)
                    .whenComplete((result, failure) -> {
                        if (failure == null) {
                            future.complete(result);
                        } else {
                            future.completeExceptionally(failure);
                        }
                    });
        }
        List<Integer> numbers = IntStream.range(0, tasks.size()).boxed().toList();
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> resultsOf(numbers, futures));
    }

    private static long[] resultsOf(List<Integer> numbers, List<CompletableFuture<Long>> futures) {
        return numbers.stream().mapToLong(number -> futures.get(number).join()).toArray();
    }
}
