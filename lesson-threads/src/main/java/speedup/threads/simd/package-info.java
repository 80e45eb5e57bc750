/**
 * Exercise {@code threads/simd}: make one core do several additions at a time.
 *
 * <p>Read {@link speedup.threads.simd.DotProduct} and {@link speedup.threads.simd.SerialDotProduct}, then
 * write {@code MyDotProduct}.
 */
@NullMarked
package speedup.threads.simd;

import org.jspecify.annotations.NullMarked;
