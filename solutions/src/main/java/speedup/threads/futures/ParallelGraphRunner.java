package speedup.threads.futures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
        for (int number : order(tasks)) {
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

    /** The numbers of all tasks, each behind those that it needs. A loop, since a chain may be longer than the stack. */
    private static List<Integer> order(List<GraphTask> tasks) {
        List<List<Integer>> neededBy = new ArrayList<>();
        int[] missing = new int[tasks.size()];
        Queue<Integer> ready = new ArrayDeque<>();
        tasks.forEach(task -> neededBy.add(new ArrayList<>()));
        for (int number = 0; number < tasks.size(); number++) {
            List<Integer> needs = tasks.get(number).needs();
            missing[number] = needs.size();
            for (int need : needs) {
                neededBy.get(need).add(number);
            }
            if (needs.isEmpty()) {
                ready.add(number);
            }
        }
        List<Integer> order = new ArrayList<>(tasks.size());
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order.add(next);
            for (int number : neededBy.get(next)) {
                missing[number]--;
                if (missing[number] == 0) {
                    ready.add(number);
                }
            }
        }
        return order;
    }
}
