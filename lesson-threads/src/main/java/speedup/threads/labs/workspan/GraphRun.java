package speedup.threads.labs.workspan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import speedup.threads.labs.RandomWalk;
import speedup.timing.Team;

/**
 * One run of a graph's tasks. It is greedy: no thread waits while a task is ready. Of several that are, the one with the
 * lowest number is taken. For one use.
 */
final class GraphRun {

    private final TaskGraph graph;
    private final long stepsPerUnit;
    private final List<List<Integer>> after = new ArrayList<>();

    // Guarded by this.
    private final int[] missing;
    private final PriorityQueue<Integer> ready = new PriorityQueue<>();
    private final List<Integer> order = new ArrayList<>();

    /**
     * @param stepsPerUnit how many steps of arithmetic a unit of work is
     */
    GraphRun(TaskGraph graph, long stepsPerUnit) {
        this.graph = graph;
        this.stepsPerUnit = stepsPerUnit;
        missing = new int[graph.size()];
        for (int task = 0; task < graph.size(); task++) {
            after.add(new ArrayList<>());
            missing[task] = graph.before(task).size();
            for (int other : graph.before(task)) {
                after.get(other).add(task);
            }
            if (missing[task] == 0) {
                ready.add(task);
            }
        }
    }

    /** Does all tasks on so many threads of a team. */
    void on(Team team, int threads) throws InterruptedException {
        team.together(threads, share -> takeTasks());
    }

    /** The tasks in the order in which they were done. */
    synchronized List<Integer> order() {
        return List.copyOf(order);
    }

    private void takeTasks() {
        try {
            for (OptionalInt task = next(); task.isPresent(); task = next()) {
                RandomWalk.take(graph.units(task.getAsInt()) * stepsPerUnit);
                done(task.getAsInt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the team is closed, and nobody waits for the rest
        }
    }

    /** The next task, as soon as one is ready; none when all are done. */
    private synchronized OptionalInt next() throws InterruptedException {
        while (ready.isEmpty() && order.size() < graph.size()) {
            wait();
        }
        return ready.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ready.remove());
    }

    private synchronized void done(int task) {
        order.add(task);
        for (int other : after.get(task)) {
            missing[other]--;
            if (missing[other] == 0) {
                ready.add(other);
            }
        }
        notifyAll();
    }
}
