/**
 * The labs of lesson 1. Each is one class that says what it measures. {@code speedup.timing} says how, and
 * what they share here is what they make of the samples:
 *
 * <pre>
 *   SharedWork --InterleavedTimer--&gt; Samples for each number of threads
 *                                 |
 *      one curve over them: ScalingCurve --&gt; rows of a table, points, fit
 *      several curves, one table and plot: ScalingFindings
 * </pre>
 */
@NullMarked
package speedup.threads.labs;

import org.jspecify.annotations.NullMarked;
