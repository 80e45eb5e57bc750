package speedup.threads.futures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A future for each task, made behind those of the tasks that it needs. {@code allOf} is done when all of these are, and
 * fails when one of them has failed; then the task is handed to the executor, or not at all. To ask a future for its result
 * there is no wait: it is done.
 */
public class ParallelGraphRunner implements GraphRunner {

    @Override
    public CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor) {
        List<CompletableFuture<Long>> futures = new ArrayList<>(tasks.size());
        tasks.forEach(task -> futures.add(new CompletableFuture<>()));
        for (int number : SerialGraphRunner.order(tasks)) {
            GraphTask task = tasks.get(number);
            futures.set(
                    number,
                    all(task.needs().stream().map(futures::get))
                            .thenApplyAsync(done -> task.compute(resultsOf(task.needs(), futures)), executor));
        }
        List<Integer> numbers = IntStream.range(0, tasks.size()).boxed().toList();
        return all(futures.stream()).thenApply(done -> resultsOf(numbers, futures));
    }

    private static CompletableFuture<Void> all(Stream<CompletableFuture<Long>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private static long[] resultsOf(List<Integer> numbers, List<CompletableFuture<Long>> futures) {
        return numbers.stream().mapToLong(number -> futures.get(number).join()).toArray();
    }
}
