package speedup.threads.mergesort;

import java.util.stream.IntStream;

/** Merges pairs of runs of 1, 2, 4, 8 and so on; a last run that has no partner, or a shorter one, is not merged. */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        long[] source = records.clone();
        long[] target = records.clone();
        for (int width = 1; width < records.length; width *= 2) {
            long[] from = source;
            long[] to = target;
            int run = width;
            System.arraycopy(from, 0, to, 0, from.length);
            IntStream.range(0, records.length / (2 * run)).parallel().forEach(pair -> {
                int start = 2 * run * pair;
                SerialMergeSort.merge(from, to, start, start + run, start + 2 * run);
            });
            source = to;
            target = from;
        }
        return source;
    }
}
