package speedup.threads.mergesort;

/**
 * Merge sort on one thread: the oracle, the baseline, and where you start.
 *
 * <p>Two arrays take turns, so that nothing has to be copied back after a merge: to sort a range of one, both
 * halves are sorted in the other and then merged into the one. Both hold the same records at first. Short
 * ranges are sorted by insertion, which is faster there (R. Sedgewick and K. Wayne, "Algorithms", 4th ed., 2011,
 * section 2.2).
 */
public final class SerialMergeSort implements StableSort {

    /** Ranges of so many records or fewer are sorted by insertion. */
    private static final int SHORT = 16;

    @Override
    public long[] sort(long[] records) {
        long[] sorted = records.clone();
        sort(records.clone(), sorted, 0, sorted.length);
        return sorted;
    }

    /**
     * Sorts a range of one array with the help of another.
     *
     * @param other holds the same records in the range as {@code sorted}; they are in some order afterwards
     * @param sorted the array to sort
     * @param from the first index of the range
     * @param to the index after the last of the range
     */
    public static void sort(long[] other, long[] sorted, int from, int to) {
        if (to - from <= SHORT) {
            insert(sorted, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(sorted, other, from, middle);
        sort(sorted, other, middle, to);
        merge(other, sorted, from, middle, to);
    }

    /**
     * Merges two sorted ranges that follow each other. Of two equal keys, the one of the left range comes first.
     *
     * @param source holds both ranges
     * @param target where the merged range goes, at the same place
     * @param from the first index of the left range
     * @param middle the first index of the right range
     * @param to the index after the last of the right range
     */
    public static void merge(long[] source, long[] target, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft =
                    right == to || (left < middle && StableSort.key(source[left]) <= StableSort.key(source[right]));
            target[i] = takeLeft ? source[left++] : source[right++];
        }
    }

    private static void insert(long[] sorted, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long element = sorted[i];
            int hole = i;
            while (hole > from && StableSort.key(sorted[hole - 1]) > StableSort.key(element)) {
                sorted[hole] = sorted[hole - 1];
                hole--;
            }
            sorted[hole] = element;
        }
    }
}
