/**
 * Exercise {@code threads/cutoff}: a matrix product that is parallel where that pays, and serial where
 * it does not.
 *
 * <p>The interface and the serial version are those of {@link speedup.threads.matmul}. What is new is
 * how they are asked: for thousands of small products, one after the other, and for some large ones.
 * Write {@code ParallelCutoffProduct}.
 */
@NullMarked
package speedup.threads.cutoff;

import org.jspecify.annotations.NullMarked;
