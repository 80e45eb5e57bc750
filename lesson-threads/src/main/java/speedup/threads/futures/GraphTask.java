package speedup.threads.futures;

import java.util.List;

/** A task of a graph. It needs the results of some others, and computes its own from them. */
public final class GraphTask {

    private final List<Integer> needs;
    private final TaskFunction function;

    GraphTask(List<Integer> needs, TaskFunction function) {
        this.needs = List.copyOf(needs);
        this.function = function;
    }

    /** The numbers of the tasks whose results this one needs, none of them twice; it cannot be changed. */
    public List<Integer> needs() {
        return needs;
    }

    /**
     * Computes the task. Several threads may compute tasks at the same time.
     *
     * @param results those of the tasks that it needs, in the order of {@link #needs()}; not changed
     * @return the task's own
     * @throws IllegalArgumentException if there are more or fewer results than it needs
     * @throws RuntimeException if the task fails
     */
    public long compute(long... results) {
        if (results.length != needs.size()) {
            throw new IllegalArgumentException(
                    "The task needs " + needs.size() + " results, and was given " + results.length);
        }
        return function.apply(results);
    }
}
