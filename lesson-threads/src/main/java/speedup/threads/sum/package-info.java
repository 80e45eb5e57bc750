/**
 * Exercise {@code threads/sum}: share a sum out over threads, and put the parts together without a race.
 *
 * <p>Read {@link speedup.threads.sum.Sum}, then write {@code ParallelSum}.
 */
@NullMarked
package speedup.threads.sum;

import org.jspecify.annotations.NullMarked;
