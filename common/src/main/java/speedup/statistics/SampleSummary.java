package speedup.statistics;

/**
 * Where a sample lies and how far it spreads, in figures that a few outliers cannot move, and its smallest
 * value. All are in the unit of the samples.
 *
 * @param minimum the smallest
 * @param lowerQuartile the quantile 0.25, by the definition of {@link SortedSample#quantile}
 * @param median the quantile 0.5
 * @param upperQuartile the quantile 0.75
 */
public record SampleSummary(double minimum, double lowerQuartile, double median, double upperQuartile) {

    /**
     * Sums a sample up.
     *
     * @throws IllegalArgumentException if there are no samples, or one is not finite
     */
    public static SampleSummary of(double... samples) {
        requireFinite(samples);
        SortedSample sorted = SortedSample.of(samples);
        return new SampleSummary(sorted.smallest(1), sorted.quantile(0.25), sorted.median(), sorted.quantile(0.75));
    }

    private static void requireFinite(double[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (!Double.isFinite(samples[i])) {
                throw new IllegalArgumentException("samples must be finite, but samples[" + i + "] is " + samples[i]);
            }
        }
    }
}
