package speedup.threads.futures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The tasks one after the other, on the thread that calls: the oracle, the baseline, and where you start. */
public final class SerialGraphRunner implements GraphRunner {

    @Override
    public CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor) {
        long[] results = new long[tasks.size()];
        for (int number : order(tasks)) {
            GraphTask task = tasks.get(number);
            long[] needed =
                    task.needs().stream().mapToLong(need -> results[need]).toArray();
            results[number] = task.compute(needed);
        }
        return CompletableFuture.completedFuture(results);
    }

    /**
     * The numbers of all tasks, each behind those that it needs (A. B. Kahn, Communications of the ACM 5(11), 1962). It is a
     * loop, since a chain may be longer than the stack.
     */
    static List<Integer> order(List<GraphTask> tasks) {
        List<List<Integer>> neededBy = new ArrayList<>();
        int[] missing = new int[tasks.size()];
        Queue<Integer> ready = new ArrayDeque<>();
        tasks.forEach(task -> neededBy.add(new ArrayList<>()));
        for (int number = 0; number < tasks.size(); number++) {
            List<Integer> needs = tasks.get(number).needs();
            for (int need : needs) {
                neededBy.get(need).add(number);
            }
            missing[number] = needs.size();
            if (needs.isEmpty()) {
                ready.add(number);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int done = ready.remove();
            order.add(done);
            for (int number : neededBy.get(done)) {
                missing[number]--;
                if (missing[number] == 0) {
                    ready.add(number);
                }
            }
        }
        return order;
    }
}
