/**
 * Exercise {@code threads/histogram}: mend a histogram that loses counts.
 *
 * <p>Read {@link speedup.threads.histogram.Histogram} and {@link speedup.threads.histogram.RacyHistogram}, then
 * write {@code ParallelHistogram}.
 */
@NullMarked
package speedup.threads.histogram;

import org.jspecify.annotations.NullMarked;
