package speedup.threads.mergesort;

/** Calls run in place of start, so that the calling thread sorts both halves. */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        long[] halves = records.clone();
        long[] sorted = records.clone();
        int middle = records.length / 2;
        Runnable left = () -> SerialMergeSort.sort(sorted, halves, 0, middle);
        Runnable right = () -> SerialMergeSort.sort(sorted, halves, middle, records.length);
        new Thread(left).run();
        new Thread(right).run();
        SerialMergeSort.merge(halves, sorted, 0, middle, records.length);
        return sorted;
    }
}
