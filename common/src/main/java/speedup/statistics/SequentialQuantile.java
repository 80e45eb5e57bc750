package speedup.statistics;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Confidence limits for a quantile that hold at every sample size at once, so that one may look after
 * every sample and stop whenever one likes.
 *
 * <p><b>What is promised.</b> For samples drawn independently from one distribution, of any kind, the
 * probability that {@link #lowerLimit} ever exceeds the distribution's quantile, over all prefixes of the
 * endless sequence of samples, is at most {@code errorRate}; likewise that {@link #upperLimit} ever falls
 * below it. Both together err with at most twice {@code errorRate}. Where a whole stretch of numbers
 * are quantiles, as with discrete distributions, the lower limit is below all of them and the upper one above.
 * As the promise is for all prefixes at once, the best limit seen so far is a limit as well.
 *
 * <p><b>How.</b> "The quantile is below b" claims that a sample reaches b with probability at most
 * {@code 1 - quantile}. The lower limit is the largest b for which the samples that are at least b are
 * enough to reject that by {@code ProportionTest}, which holds at any stopping time. It is one of the
 * samples. The upper limit is the same, upside down. Ties count for the limit: a sample equal to b reaches b.
 *
 * <p>The order of the samples does not matter; infinite samples are allowed, and limits may be infinite.
 *
 * @param quantile the part of the distribution below the quantile, in [0.001, 0.999], as a limit for anything
 *     farther out takes more samples than anyone measures; 0.5 is the median
 * @param errorRate the largest probability that a limit is ever wrong, in (0, 1)
 */
public record SequentialQuantile(double quantile, double errorRate) {

    public SequentialQuantile {
        if (!(quantile >= 0.001 && quantile <= 0.999)) {
            throw new IllegalArgumentException("quantile must be in [0.001, 0.999], not " + quantile);
        }
        if (!(errorRate > 0 && errorRate < 1)) {
            throw new IllegalArgumentException("errorRate must be in (0, 1), not " + errorRate);
        }
    }

    /**
     * A number that the quantile is not below; empty if there are too few samples to name one.
     *
     * @throws IllegalArgumentException if a sample is NaN
     */
    public OptionalDouble lowerLimit(double... samples) {
        OptionalInt rank = reachingFromAbove().fewestSuccesses(samples.length);
        return rank.isEmpty()
                ? checkedEmpty(samples)
                : OptionalDouble.of(SortedSample.of(samples).largest(rank.getAsInt()));
    }

    /**
     * A number that the quantile is not above; empty if there are too few samples to name one.
     *
     * @throws IllegalArgumentException if a sample is NaN
     */
    public OptionalDouble upperLimit(double... samples) {
        OptionalInt rank = reachingFromBelow().fewestSuccesses(samples.length);
        return rank.isEmpty()
                ? checkedEmpty(samples)
                : OptionalDouble.of(SortedSample.of(samples).smallest(rank.getAsInt()));
    }

    /**
     * The fewest samples that have a lower limit, which is then their minimum. For an error rate of 0.01: 5 for
     * the quantile 0.75, 9 for the median, 23 for the quantile 0.25.
     */
    public int fewestSamplesForLowerLimit() {
        return reachingFromAbove().fewestTrials();
    }

    /**
     * The fewest samples that have an upper limit, which is then their maximum. For an error rate of 0.01: 5 for
     * the quantile 0.25, 9 for the median, 23 for the quantile 0.75.
     */
    public int fewestSamplesForUpperLimit() {
        return reachingFromBelow().fewestTrials();
    }

    private ProportionTest reachingFromAbove() {
        return new ProportionTest(1 - quantile, errorRate);
    }

    private ProportionTest reachingFromBelow() {
        return new ProportionTest(quantile, errorRate);
    }

    /** Bad samples are rejected at once, not only when there are enough of them. */
    private static OptionalDouble checkedEmpty(double[] samples) {
        if (samples.length > 0) {
            SortedSample.of(samples);
        }
        return OptionalDouble.empty();
    }
}
