package speedup.processes.arraytask;

import java.util.*;

/** Leaves all that remains to the last task. */
public class MyArrayJob implements ArrayJob {

    @Override
    public Range range(TaskArray tasks, int id, int items) {
        int n = (tasks.last() - tasks.first()) / tasks.step() + 1;
        int k = (id - tasks.first()) / tasks.step();
        int size = items / n;
        return new Range(k * size, k == n - 1 ? items : (k + 1) * size);
    }

    @Override
    public long[] merge(TaskArray tasks, int items, List<Part> parts) throws UnusableParts {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int id : tasks.ids()) {
            counts.put(id, 0);
        }
        for (Part part : parts) {
            counts.merge(part.id(), 1, Integer::sum);
        }
        List<Integer> missing = new ArrayList<>(counts.keySet());
        missing.removeIf(id -> counts.get(id) > 0);
        List<Integer> doubled = new ArrayList<>(counts.keySet());
        doubled.removeIf(id -> counts.get(id) < 2);
        if (missing.size() + doubled.size() > 0) {
            throw new UnusableParts(missing, doubled);
        }
        long[] results = new long[items];
        for (Part part : parts) {
            for (int i = 0; i < part.results().length; i++) {
                results[part.range().from() + i] = part.results()[i];
            }
        }
        return results;
    }
}
