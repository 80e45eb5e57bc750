package speedup.threads.mergesort;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Sorts both halves into new arrays and discards them: the merge reads the unsorted ones. */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        return ForkJoinPool.commonPool().invoke(new Sorting(records.clone(), 0, records.length));
    }

    private static final class Sorting extends RecursiveTask<long[]> {

        private final long[] records;
        private final int from;
        private final int to;

        Sorting(long[] records, int from, int to) {
            this.records = records;
            this.from = from;
            this.to = to;
        }

        @Override
        protected long[] compute() {
            long[] sorted = records.clone();
            if (to - from < 2) {
                return sorted;
            }
            if (to - from <= 4096) {
                SerialMergeSort.sort(records.clone(), sorted, from, to);
                return sorted;
            }
            int middle = (from + to) >>> 1;
            invokeAll(new Sorting(records, from, middle), new Sorting(records, middle, to));
            SerialMergeSort.merge(records, sorted, from, middle, to);
            return sorted;
        }
    }
}
