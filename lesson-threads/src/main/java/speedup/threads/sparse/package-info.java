/**
 * Exercise {@code threads/sparse}: a sparse matrix times a vector. The matrix is spread over more memory than any
 * cache holds, so that nearly every element is waited for.
 *
 * <p>Read {@link speedup.threads.sparse.SparseMatrix} and {@link speedup.threads.sparse.SparseProduct}, then
 * write {@code ParallelSparseProduct}.
 */
@NullMarked
package speedup.threads.sparse;

import org.jspecify.annotations.NullMarked;
