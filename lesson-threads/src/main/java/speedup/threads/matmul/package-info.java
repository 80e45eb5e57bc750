/**
 * Exercise {@code threads/matmul}: reorder the loops of a matrix product, then share its rows out.
 *
 * <p>Read {@link speedup.threads.matmul.MatrixProduct} and {@link
 * speedup.threads.matmul.TextbookMatrixProduct}, then write {@code ParallelMatrixProduct}.
 */
@NullMarked
package speedup.threads.matmul;

import org.jspecify.annotations.NullMarked;
