package speedup.threads.mergesort;

import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/mergesort}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Sort by divide and conquer on several threads: one half as a task that another thread
 * may take, the other half yourself, then wait for the task and merge. Stop dividing where a task is hardly more
 * work than making it, and go on there with {@link SerialMergeSort}. The JDK has what you need in {@code
 * ForkJoinPool} and {@code RecursiveAction}.
 *
 * <p><b>Rules.</b> Any number of records has to work, and any order of them. Records with the same key stay in
 * their order. The input stays as it is. You may call the methods of {@link SerialMergeSort}. No thread may still
 * work when {@code sort} returns. What the JDK offers is allowed; what it offers as an incubator or a preview is
 * not. Its own sorts of {@code long[]} do not fit, since they compare the payload too.
 *
 * <p><b>It passes when</b> every result is right, also while threads are delayed for a moment at random, and
 * when it is as much faster than {@link SerialMergeSort} as Amdahl's law allows with a serial fraction of 30%:
 * 1.54 times on 2 cores, 2.11 times on 4. The last merge may stay on one thread.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelMergeSortTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/mergesort
 *   ./speedup hint threads/mergesort
 * </pre>
 */
public class ParallelMergeSort implements StableSort {

    @Override
    public long[] sort(long[] records) {
        throw new NotAttemptedException();
    }
}
