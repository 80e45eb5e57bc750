package speedup.processes;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds out which process did each part of a work. It takes the place of the work: whatever the task, the result is
 * the id of the process that did it. That process has to be a worker, a child that is still alive when the call
 * returns.
 */
public final class ProcessIdProbe implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        return id();
    }

    /** The id of this process. */
    public static long id() {
        return ProcessHandle.current().pid();
    }

    /** The ids of this process's children that are alive, and of theirs. */
    public static long[] workers() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(ProcessHandle::pid)
                .toArray();
    }

    /**
     * Finds a part that was not done by a worker.
     *
     * @param part what a part is called, such as {@code row}
     * @param first the number of the first part
     * @param processes the process of each part
     * @param workers the workers after the call
     * @return a sentence for the learner, or nothing if all were
     */
    public static Optional<String> outside(String part, int first, double[] processes, long[] workers) {
        return IntStream.range(0, processes.length)
                .filter(i -> Arrays.stream(workers).noneMatch(worker -> worker == processes[i]))
                .mapToObj(i -> String.format(
                        "The %s %d was done in process %.0f, which is no worker that is kept: the child processes alive"
                                + " after the call are %s. Every %s belongs in a worker process, and the workers stay"
                                + " alive until close",
                        part, first + i, processes[i], Arrays.toString(workers), part))
                .findFirst();
    }
}
