package speedup.threads.mergesort;

/** Threads in place of tasks: each range has a number of threads, which its halves divide between them. */
public class ParallelMergeSort implements StableSort {

    private static final int CUTOFF = 10_000;

    @Override
    public long[] sort(long[] records) {
        long[] sorted = records.clone();
        int cores = Runtime.getRuntime().availableProcessors();
        sort(records.clone(), sorted, 0, sorted.length, 4 * cores);
        return sorted;
    }

    private static void sort(long[] other, long[] sorted, int from, int to, int threads) {
        if (threads < 2 || to - from < CUTOFF) {
            SerialMergeSort.sort(other, sorted, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        Thread left = new Thread(() -> sort(sorted, other, from, middle, threads / 2));
        left.start();
        sort(sorted, other, middle, to, threads - threads / 2);
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
