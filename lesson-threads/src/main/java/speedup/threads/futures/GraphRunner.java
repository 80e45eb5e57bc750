package speedup.threads.futures;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Computes the tasks of a graph, each as soon as those are done that it needs. */
public interface GraphRunner {

    /**
     * Begins to compute all tasks, and returns without waiting for any.
     *
     * <p>A task's number is its place in the list, and says nothing about when it can be computed: a task may need others
     * with larger and with smaller numbers. No task needs itself, nor does one of those that it needs, and so on.
     *
     * <p>Each task is computed once, on a thread of the executor. It may begin as soon as all tasks are done that it needs,
     * if a thread is free. No thread may wait for a task, whether it is one of the executor or another one: not even a single
     * thread may keep the graph from getting done.
     *
     * <p>If a task fails, no task is computed that needs it, nor one that needs such a one. Others may be.
     *
     * @param tasks of the graph, in any order; there may be none
     * @param executor has a fixed number of threads, at least 1, that take what they are handed in that order
     * @return becomes the results of all tasks, {@code results[i]} that of task i, in an array of its own. If a task fails,
     *     this completes with the exception that the task threw, or with one that has it as a cause
     */
    CompletableFuture<long[]> run(List<GraphTask> tasks, Executor executor);
}
