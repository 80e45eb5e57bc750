package speedup.threads.mergesort;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Of two equal keys, the merge takes the right one first. */
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
            invokeAll(new Sorting(sorted, other, from, middle), new Sorting(sorted, other, middle, to));
            merge(middle);
        }

        private void merge(int middle) {
            int left = from;
            int right = middle;
            for (int i = from; i < to; i++) {
                if (right == to || left < middle && StableSort.key(other[left]) < StableSort.key(other[right])) {
                    sorted[i] = other[left++];
                } else {
                    sorted[i] = other[right++];
                }
            }
        }
    }
}
