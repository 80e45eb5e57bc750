package speedup.threads.labs.workspan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tasks, and which of them have to wait for which. Who waits has a higher number, so that there is no cycle. */
final class TaskGraph {

    private final String name;
    private final List<Integer> units = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();

    TaskGraph(String name) {
        this.name = name;
    }

    /**
     * Adds a task.
     *
     * @param unitsOfWork at least 1
     * @param waitsFor the numbers of tasks that have to be done before it begins; they are there already
     * @return its number, from 0 on
     */
    int add(int unitsOfWork, List<Integer> waitsFor) {
        for (int task : waitsFor) {
            Objects.checkIndex(task, size());
        }
        units.add(unitsOfWork);
        before.add(List.copyOf(waitsFor));
        return size() - 1;
    }

    /** What it is called. */
    String name() {
        return name;
    }

    /** How many tasks there are. */
    int size() {
        return units.size();
    }

    /** The work of a task, in units. */
    int units(int task) {
        return units.get(task);
    }

    /** The tasks that have to be done before this one begins. */
    List<Integer> before(int task) {
        return before.get(task);
    }

    /** All units together: what one core has to do. */
    int work() {
        return units.stream().mapToInt(Integer::intValue).sum();
    }

    /** The units of the longest chain of tasks, each of which waits for the one before it. */
    int span() {
        int[] ends = new int[size()];
        for (int task = 0; task < size(); task++) {
            int begin =
                    before(task).stream().mapToInt(other -> ends[other]).max().orElse(0);
            ends[task] = begin + units(task);
        }
        return Arrays.stream(ends).max().orElse(0);
    }
}
