/**
 * Exercise {@code threads/mergesort}: a merge sort that divides its work over threads, and stops dividing in
 * time.
 *
 * <p>Read {@link speedup.threads.mergesort.StableSort} and {@link speedup.threads.mergesort.SerialMergeSort},
 * then write {@code ParallelMergeSort}.
 */
@NullMarked
package speedup.threads.mergesort;

import org.jspecify.annotations.NullMarked;
