package speedup.processes.arraytask;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The oracle. For every range it counts through all tasks, and for every item it looks through all parts. Right,
 * and needlessly long.
 */
final class OracleArrayJob implements ArrayJob {

    @Override
    public Range range(TaskArray tasks, int id, int items) {
        List<Integer> ids = tasks.ids();
        int from = 0;
        for (int earlier : ids) {
            // The first tasks take one item more each, until what remains of the division is used up.
            int size = items / ids.size() + (ids.indexOf(earlier) < items % ids.size() ? 1 : 0);
            if (earlier == id) {
                return new Range(from, from + size);
            }
            from += size;
        }
        throw new IllegalArgumentException("The array " + tasks + " has no task " + id);
    }

    @Override
    public long[] merge(TaskArray tasks, int items, List<Part> parts) throws UnusablePartsException {
        List<Integer> there = parts.stream().map(Part::id).toList();
        List<Integer> missing =
                tasks.ids().stream().filter(id -> !there.contains(id)).toList();
        List<Integer> doubled = tasks.ids().stream()
                .filter(id -> Collections.frequency(there, id) > 1)
                .toList();
        if (!missing.isEmpty() || !doubled.isEmpty()) {
            throw new UnusablePartsException(missing, doubled);
        }
        return IntStream.range(0, items).mapToLong(item -> result(item, parts)).toArray();
    }

    private static long result(int item, List<Part> parts) {
        return parts.stream()
                .filter(part ->
                        part.range().from() <= item && item < part.range().to())
                .mapToLong(part -> part.results()[item - part.range().from()])
                .findFirst()
                .orElseThrow();
    }
}
