package speedup.threads.mergesort;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * The serial merge sort with tasks in place of its two calls, down to a cut-off. The halves of a range are
 * disjoint in both arrays, so nothing is locked; the merge comes after both.
 */
public class ParallelMergeSort implements StableSort {

    /** Some tenths of a millisecond of work, against some microseconds to make a task and have it taken. */
    private static final int CUTOFF = 4096;

    /**
     * A thread for each core. The common pool has one fewer, since it counts on its caller to help, and a
     * caller that waits in {@code invoke} does not always do so.
     */
    private final ForkJoinPool pool = new ForkJoinPool();

    @Override
    public long[] sort(long[] records) {
        long[] sorted = records.clone();
        pool.invoke(new Sorting(records.clone(), sorted, 0, sorted.length));
        return sorted;
    }

    private static final class Sorting extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        // A task never leaves this process.
        private final transient long[] other;
        private final transient long[] sorted;
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
            if (to - from <= CUTOFF) {
                SerialMergeSort.sort(other, sorted, from, to);
                return;
            }
            int middle = (from + to) >>> 1;
            // The two arrays change places from one level to the next.
            invokeAll(
                    new Sorting(/* other= */ sorted, /* sorted= */ other, from, middle),
                    new Sorting(/* other= */ sorted, /* sorted= */ other, middle, to));
            SerialMergeSort.merge(other, sorted, from, middle, to);
        }
    }
}
