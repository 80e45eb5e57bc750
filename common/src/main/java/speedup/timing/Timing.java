package speedup.timing;

import java.util.Collections;
import java.util.List;
import speedup.statistics.SortedSample;

/**
 * The time of one task: every sample, none thrown away.
 *
 * @param repetitions how many calls each sample holds; at least 1
 * @param samples nanoseconds of each sample, in the order in which they were taken; at least one
 */
public record Timing(long repetitions, List<Long> samples) {

    public Timing {
        samples = List.copyOf(samples);
        if (repetitions < 1) {
            throw new IllegalArgumentException("repetitions must be at least 1, not " + repetitions);
        }
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a timing needs at least one sample");
        }
    }

    /** The median, in nanoseconds per call: half the samples took longer. */
    public double median() {
        return SortedSample.of(samples.stream().mapToDouble(Long::doubleValue).toArray())
                        .median()
                / repetitions;
    }

    /** The best sample, in nanoseconds per call: nothing but luck in the clock makes work faster than it is. */
    public double best() {
        return (double) Collections.min(samples) / repetitions;
    }

    /** The worst sample, in nanoseconds per call. */
    public double worst() {
        return (double) Collections.max(samples) / repetitions;
    }

    /** For people to read. */
    @Override
    public String toString() {
        return "%.4g ns per call (best %.4g, worst %.4g; %d samples of %d calls)"
                .formatted(median(), best(), worst(), samples.size(), repetitions);
    }
}
