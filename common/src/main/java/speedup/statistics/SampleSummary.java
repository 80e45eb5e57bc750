package speedup.statistics;

import java.util.Arrays;

/**
 * Where a sample lies and how far it spreads, in figures that a few wild values cannot move. All but
 * the count are in the unit of the samples.
 *
 * @param count how many samples, at least 1
 * @param minimum the smallest
 * @param lowerQuartile the quantile 0.25, by the definition of {@link SortedSample#quantile}
 * @param median the quantile 0.5
 * @param upperQuartile the quantile 0.75
 * @param maximum the largest
 * @param medianAbsoluteDeviation the median distance from the median. Of normally distributed samples
 *     it is 0.6745 standard deviations. Source: F. R. Hampel, "The Influence Curve and Its Role in Robust
 *     Estimation", Journal of the American Statistical Association 69, 1974, pp. 383-393
 */
public record SampleSummary(
        int count,
        double minimum,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double maximum,
        double medianAbsoluteDeviation) {

    /**
     * Sums a sample up.
     *
     * @throws IllegalArgumentException if there are no samples, or one is not finite
     */
    public static SampleSummary of(double... samples) {
        requireFinite(samples);
        SortedSample sorted = SortedSample.of(samples);
        double median = sorted.median();
        double[] distances =
                Arrays.stream(samples).map(sample -> Math.abs(sample - median)).toArray();
        return new SampleSummary(
                sorted.size(),
                sorted.smallest(1),
                sorted.quantile(0.25),
                median,
                sorted.quantile(0.75),
                sorted.largest(1),
                SortedSample.of(distances).median());
    }

    /** The width of the middle half: upper less lower quartile. */
    public double interquartileRange() {
        return upperQuartile - lowerQuartile;
    }

    private static void requireFinite(double[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (!Double.isFinite(samples[i])) {
                throw new IllegalArgumentException("samples must be finite, but samples[" + i + "] is " + samples[i]);
            }
        }
    }
}
