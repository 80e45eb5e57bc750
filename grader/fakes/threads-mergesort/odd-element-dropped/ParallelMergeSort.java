package speedup.threads.mergesort;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Two halves of the same length: of an odd number of records, the last one is dropped. */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        long[] sorted = records.clone();
        ForkJoinPool.commonPool().invoke(new Sorting(records.clone(), sorted, 0, sorted.length));
        return sorted;
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
            if (to - from <= 1000) {
                SerialMergeSort.sort(other, sorted, from, to);
                return;
            }
            int half = (to - from) / 2;
            int middle = from + half;
            int last = middle + half;
            invokeAll(new Sorting(sorted, other, from, middle), new Sorting(sorted, other, middle, last));
            SerialMergeSort.merge(other, sorted, from, middle, last);
        }
    }
}
