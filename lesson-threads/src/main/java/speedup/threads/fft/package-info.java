/**
 * Exercise {@code threads/fft}: Fourier transforms with a library that plans before it works, and fixes the
 * number of its threads in the plan.
 *
 * <p>Read {@link speedup.threads.fft.FourierSeries}, {@link speedup.threads.nativelib.Fftw} and {@link
 * speedup.threads.nativelib.FourierPlan}, then write {@code ParallelFourierSeries}.
 */
@NullMarked
package speedup.threads.fft;

import org.jspecify.annotations.NullMarked;
