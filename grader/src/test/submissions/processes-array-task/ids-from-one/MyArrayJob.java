package speedup.processes.arraytask;

import java.util.*;

/** Takes ids for positions from 1. */
public class MyArrayJob implements ArrayJob {

    @Override
    public Range range(TaskArray tasks, int id, int items) {
        int n = tasks.ids().size();
        int k = Math.max(0, id - 1);
        return new Range((int) ((long) items * k / n), (int) ((long) items * (k + 1) / n));
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
