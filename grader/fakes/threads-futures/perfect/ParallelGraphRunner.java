package speedup.threads.futures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts for each task what is missing, and hands it to the executor when nothing is. No future but the last one. */
public class ParallelGraphRunner implements GraphRunner {

    @Override
    public CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor) {
        Run run = new Run(tasks, executor);
        run.start();
        return run.end;
    }

    private static final class Run {

        final CompletableFuture<long[]> end = new CompletableFuture<>();
        final List<GraphTask> tasks;
        final Executor executor;
        final List<List<Integer>> neededBy = new ArrayList<>();
        final AtomicInteger[] missing;
        final AtomicInteger left;
        final long[] results;

        Run(List<GraphTask> tasks, Executor executor) {
            this.tasks = tasks;
            this.executor = executor;
            missing = new AtomicInteger[tasks.size()];
            left = new AtomicInteger(tasks.size());
            results = new long[tasks.size()];
            tasks.forEach(task -> neededBy.add(new ArrayList<>()));
            for (int i = 0; i < missing.length; i++) {
                List<Integer> needs = tasks.get(i).needs();
                missing[i] = new AtomicInteger(needs.size());
                for (int need : needs) {
                    neededBy.get(need).add(i);
                }
            }
        }

        void start() {
            if (tasks.isEmpty()) {
                end.complete(results);
            }
            for (int i = 0; i < missing.length; i++) {
                if (tasks.get(i).needs().isEmpty()) {
                    hand(i);
                }
            }
        }

        void hand(int number) {
            executor.execute(() -> compute(number));
        }

        void compute(int number) {
            GraphTask task = tasks.get(number);
            try {
                results[number] = task.compute(
                        task.needs().stream().mapToLong(need -> results[need]).toArray());
            } catch (RuntimeException | Error e) {
                end.completeExceptionally(e);
                return;
            }
            for (int next : neededBy.get(number)) {
                if (missing[next].decrementAndGet() == 0) {
                    hand(next);
                }
            }
            if (left.decrementAndGet() == 0) {
                end.complete(results);
            }
        }
    }
}
