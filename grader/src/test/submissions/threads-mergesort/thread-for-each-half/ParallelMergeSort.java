package speedup.threads.mergesort;

/** A new thread for the left half of every range, down to single records. */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        long[] sorted = records.clone();
        sort(records.clone(), sorted, 0, sorted.length);
        return sorted;
    }

    private static void sort(long[] other, long[] sorted, int from, int to) {
        if (to - from <= 1) {
            return;
        }
        int middle = (from + to) >>> 1;
        Thread left = new Thread(() -> sort(sorted, other, from, middle));
        left.start();
        sort(sorted, other, middle, to);
        join(left);
        SerialMergeSort.merge(other, sorted, from, middle, to);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a half was sorted", e);
        }
    }
}
