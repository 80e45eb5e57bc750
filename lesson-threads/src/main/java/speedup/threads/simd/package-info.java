/**
 * Exercise {@code threads/simd}: make one core do several multiplications at a time.
 *
 * <p>Read {@link speedup.threads.simd.PolynomialHash} and {@link speedup.threads.simd.SerialPolynomialHash}, then write
 * {@code MyPolynomialHash}.
 */
@NullMarked
package speedup.threads.simd;

import org.jspecify.annotations.NullMarked;
