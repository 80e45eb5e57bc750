/**
 * Exercise {@code threads/mandelbrot}: rows of a picture, most of which cost nothing and some a great deal.
 *
 * <p>Read {@link speedup.threads.mandelbrot.View} and {@link speedup.threads.mandelbrot.Mandelbrot}, then
 * write {@code ParallelMandelbrot}.
 */
@NullMarked
package speedup.threads.mandelbrot;

import org.jspecify.annotations.NullMarked;
