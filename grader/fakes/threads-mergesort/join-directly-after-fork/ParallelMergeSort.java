package speedup.threads.mergesort;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Forks a half and joins it before it sorts the other one. */
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
            int middle = (from + to) >>> 1;
            new Sorting(sorted, other, from, middle).fork().join();
            new Sorting(sorted, other, middle, to).fork().join();
            SerialMergeSort.merge(other, sorted, from, middle, to);
        }
    }
}
