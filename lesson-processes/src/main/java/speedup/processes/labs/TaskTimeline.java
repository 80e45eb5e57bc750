package speedup.processes.labs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each task of a call was done, and by whom.
 *
 * @param stretches one for each task, in the order of the tasks
 */
record TaskTimeline(List<Stretch> stretches) {

    TaskTimeline {
        stretches = List.copyOf(stretches);
    }

    /**
     * One task, from the sending of its message to the answer.
     *
     * @param task its number, from 1
     * @param worker the number of the worker, from 1
     * @param start nanoseconds since the call began
     * @param end nanoseconds since then
     */
    record Stretch(int task, int worker, double start, double end) {}

    /**
     * Does the tasks, one in a message.
     *
     * @param results what should come of it
     * @throws IllegalStateException if a result does not stand where its task stood
     */
    static TaskTimeline of(WalkWorkers workers, List<Walk> walks, long[] results) throws InterruptedException {
        List<Stretch> stretches = Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        long[] ends = workers.ends(
                walks,
                1,
                (task, worker, sent, answered) ->
                        stretches.add(new Stretch(task + 1, worker + 1, sent - begin, answered - begin)));
        if (!Arrays.equals(ends, results)) {
            throw new IllegalStateException("The results are not in the order of the tasks");
        }
        stretches.sort(Comparator.comparingInt(Stretch::task));
        return new TaskTimeline(stretches);
    }

    /** The stretches in the order in which they ended. */
    List<Stretch> asFinished() {
        return stretches.stream()
                .sorted(Comparator.comparingDouble(Stretch::end))
                .toList();
    }

    /** How many tasks finished after one with a higher number. */
    int overtaken() {
        double firstOfLater = Double.POSITIVE_INFINITY;
        int overtaken = 0;
        for (int i = stretches.size() - 1; i >= 0; i--) {
            double end = stretches.get(i).end();
            overtaken += end > firstOfLater ? 1 : 0;
            firstOfLater = Math.min(firstOfLater, end);
        }
        return overtaken;
    }

    /** Nanoseconds from the last answer of the worker that ended first to the end of the call. */
    double tail() {
        Map<Integer, Double> ends = new HashMap<>();
        stretches.forEach(stretch -> ends.merge(stretch.worker(), stretch.end(), Math::max));
        return Collections.max(ends.values()) - Collections.min(ends.values());
    }
}
