package speedup.processes.arraytask;

import java.util.*;

/** Gives the last tasks one item more where some remain, and counts the parts. */
public class MyArrayJob implements ArrayJob {

    @Override
    public Range range(TaskArray tasks, int id, int items) {
        int n = (tasks.last() - tasks.first()) / tasks.step() + 1;
        int k = (id - tasks.first()) / tasks.step();
        int size = items / n;
        int rest = items % n;
        // The last tasks take what remains.
        int from = k * size + Math.max(0, k - (n - rest));
        return new Range(from, from + size + (k >= n - rest ? 1 : 0));
    }

    @Override
    public long[] merge(TaskArray tasks, int items, List<Part> parts) throws UnusablePartsException {
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
            throw new UnusablePartsException(missing, doubled);
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
