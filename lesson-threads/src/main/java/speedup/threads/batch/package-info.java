/**
 * Exercise {@code threads/batch}: matrix products with a library that has threads of its own. Are the cores
 * better used inside of a product or by several products?
 *
 * <p>Read {@link speedup.threads.batch.BatchProduct} and {@link speedup.threads.nativelib.OpenBlas}, then
 * write {@code ParallelBatchProduct}.
 */
@NullMarked
package speedup.threads.batch;

import org.jspecify.annotations.NullMarked;
