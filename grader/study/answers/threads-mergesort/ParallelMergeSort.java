package speedup.threads.mergesort;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** An answer of known speed. The study exchanges the kind. */
public class ParallelMergeSort implements StableSort {

    private static final Kind KIND = Kind.PARALLEL;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int CUTOFF = 4096;
    private static final int DIGIT_BITS = 11;

    private final ForkJoinPool pool = new ForkJoinPool(KIND == Kind.SIXTY_FOUR_THREADS ? 64 : CORES);
    private volatile boolean busy;
    private long wasted;

    enum Kind {
        /** Fork and join, as the reference answer does. */
        PARALLEL,
        /** The same with many more threads than cores. */
        SIXTY_FOUR_THREADS,
        /** Sorts a part of the records once more beforehand, on one thread. */
        BARELY_ABOVE,
        /** The same with a larger part. */
        BARELY_BELOW,
        /** One thread sorts one half, then several sort the other. */
        HALF_PARALLEL,
        /** One thread. */
        SERIAL,
        /** One thread, which sorts by digits of the keys. */
        OPTIMIZED_SERIAL,
        /** A thread for each half, under a global lock. */
        GLOBAL_LOCK,
        /** A thread for an eighth, and one for the rest. */
        UNEQUAL_BLOCKS,
        /** Returns while threads are still at work. */
        THREADS_NOT_JOINED,
        /** One thread sorts, and the others wait for it in a loop. */
        BUSY_WAITING
    }

    @Override
    public long[] sort(long[] records) {
        if (KIND == Kind.OPTIMIZED_SERIAL) {
            return byDigits(records);
        }
        long[] sorted = records.clone();
        long[] other = records.clone();
        int n = sorted.length;
        switch (KIND) {
            case PARALLEL, SIXTY_FOUR_THREADS -> pool.invoke(new Sorting(other, sorted, 0, n));
            case BARELY_ABOVE -> {
                waste(records, n / 11);
                pool.invoke(new Sorting(other, sorted, 0, n));
            }
            case BARELY_BELOW -> {
                waste(records, n / 6);
                pool.invoke(new Sorting(other, sorted, 0, n));
            }
            case HALF_PARALLEL -> {
                SerialMergeSort.sort(sorted, other, 0, n / 2);
                pool.invoke(new Sorting(sorted, other, n / 2, n));
                SerialMergeSort.merge(other, sorted, 0, n / 2, n);
            }
            case GLOBAL_LOCK -> inTwo(other, sorted, n / 2, true);
            case UNEQUAL_BLOCKS -> inTwo(other, sorted, n / 8, false);
            case THREADS_NOT_JOINED -> pool.execute(new Sorting(other, sorted, 0, n));
            case BUSY_WAITING -> whileOthersSpin(other, sorted);
            default -> SerialMergeSort.sort(other, sorted, 0, n);
        }
        return sorted;
    }

    private void waste(long[] records, int count) {
        long[] part = Arrays.copyOf(records, count);
        SerialMergeSort.sort(part.clone(), part, 0, count);
        wasted += part[count / 2];
    }

    private void inTwo(long[] other, long[] sorted, int middle, boolean locked) {
        Thread left = new Thread(() -> sortPart(sorted, other, 0, middle, locked));
        Thread right = new Thread(() -> sortPart(sorted, other, middle, sorted.length, locked));
        left.start();
        right.start();
        join(left);
        join(right);
        SerialMergeSort.merge(other, sorted, 0, middle, sorted.length);
    }

    private void sortPart(long[] other, long[] sorted, int from, int to, boolean locked) {
        if (locked) {
            synchronized (this) {
                SerialMergeSort.sort(other, sorted, from, to);
            }
        } else {
            SerialMergeSort.sort(other, sorted, from, to);
        }
    }

    private void whileOthersSpin(long[] other, long[] sorted) {
        busy = true;
        Thread[] others = new Thread[CORES - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(() -> {
                while (busy) {
                    Thread.onSpinWait();
                }
            });
            others[i].start();
        }
        SerialMergeSort.sort(other, sorted, 0, sorted.length);
        busy = false;
        for (Thread thread : others) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Least digit first, each pass stable; the sign bit turned over, so that negative keys come first. */
    private static long[] byDigits(long[] records) {
        long[] from = records.clone();
        long[] to = new long[from.length];
        for (int shift = PAYLOAD_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] starts = new int[(1 << DIGIT_BITS) + 1];
            for (long element : from) {
                starts[digit(element, shift) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            for (long element : from) {
                to[starts[digit(element, shift)]++] = element;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int digit(long element, int shift) {
        return (int) ((element ^ Long.MIN_VALUE) >>> shift) & ((1 << DIGIT_BITS) - 1);
    }

    private static final class Sorting extends RecursiveAction {

        private static final long serialVersionUID = 1L;

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
            invokeAll(new Sorting(sorted, other, from, middle), new Sorting(sorted, other, middle, to));
            SerialMergeSort.merge(other, sorted, from, middle, to);
        }
    }
}
