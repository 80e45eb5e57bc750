package speedup.threads.mergesort;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Sorts its input and returns it. */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        ForkJoinPool.commonPool().invoke(new Sorting(records.clone(), records, 0, records.length));
        return records;
    }

    private static final class Sorting extends RecursiveAction {

        private final long[] other;
        private final long[] sorted;
        private final int from;
        private final int to;

        Sorting(long[] other, long[] sorted, int from, int to) {
            this.other = other;
            this.sorted = sorted;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from <= 4096) {
                SerialMergeSort.sort(other, sorted, from, to);
                return;
            }
            int middle = (from + to) >>> 1;
            invokeAll(new Sorting(sorted, other, from, middle), new Sorting(sorted, other, middle, to));
            SerialMergeSort.merge(other, sorted, from, middle, to);
        }
    }
}
