package speedup.processes.arraytask;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Part k of n goes from items * k / n to items * (k + 1) / n, and a part says itself where it belongs. */
public class MyArrayJob implements ArrayJob {

    @Override
    public Range range(TaskArray tasks, int id, int items) {
        int count = (tasks.last() - tasks.first()) / tasks.step() + 1;
        int k = (id - tasks.first()) / tasks.step();
        return new Range(border(items, k, count), border(items, k + 1, count));
    }

    /** In long arithmetic: the product can be larger than any int. */
    private static int border(int items, int k, int count) {
        return (int) ((long) items * k / count);
    }

    @Override
    public long[] merge(TaskArray tasks, int items, List<Part> parts) throws UnusablePartsException {
        check(tasks, parts);
        long[] results = new long[items];
        for (Part part : parts) {
            System.arraycopy(part.results(), 0, results, part.range().from(), part.results().length);
        }
        return results;
    }

    private static void check(TaskArray tasks, List<Part> parts) throws UnusablePartsException {
        Set<Integer> missing = new LinkedHashSet<>(tasks.ids());
        Set<Integer> doubled = new LinkedHashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (Part part : parts) {
            missing.remove(part.id());
            if (!seen.add(part.id())) {
                doubled.add(part.id());
            }
        }
        if (!missing.isEmpty() || !doubled.isEmpty()) {
            throw new UnusablePartsException(List.copyOf(missing), List.copyOf(doubled));
        }
    }
}
