package speedup.statistics;

/**
 * The median of paired ratios, such as speedups of interleaved rounds, between limits that stay valid
 * however often one looks and whenever one stops: see {@link SequentialQuantile}.
 *
 * @param low the median ratio is at least this; 0 if nothing is proven yet
 * @param estimate the median of the ratios seen; it promises nothing
 * @param high the median ratio is at most this; infinite if nothing is proven yet
 */
public record RatioInterval(double low, double estimate, double high) {

    public RatioInterval {
        if (!(low >= 0 && low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException("low, estimate and high must be at least 0 and in this order, not " + low
                    + ", " + estimate + ", " + high);
        }
    }

    /**
     * The interval for the median of these ratios.
     *
     * @param errorRate the largest probability that the interval ever misses the median, in (0, 1); each
     *     side gets half of it
     * @param ratios at least one, each at least 0; infinity is allowed
     */
    public static RatioInterval of(double errorRate, double... ratios) {
        for (int i = 0; i < ratios.length; i++) {
            if (!(ratios[i] >= 0)) {
                throw new IllegalArgumentException("ratios must be at least 0, but ratios[" + i + "] is " + ratios[i]);
            }
        }
        SequentialQuantile median = new SequentialQuantile(0.5, errorRate / 2);
        return new RatioInterval(
                median.lowerLimit(ratios).orElse(0),
                SortedSample.of(ratios).median(),
                median.upperLimit(ratios).orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * The interval for the median of {@code numerators[i] / denominators[i]}.
     *
     * @param errorRate as for {@link #of}
     * @param numerators finite, above 0; for a speedup, the times of the baseline
     * @param denominators as many, finite, above 0; for a speedup, the times of the answer in the same rounds
     */
    public static RatioInterval ofPairs(double errorRate, double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("numerators and denominators must be pairs, but there are "
                    + numerators.length + " and " + denominators.length);
        }
        requirePositive("numerators", numerators);
        requirePositive("denominators", denominators);
        double[] ratios = new double[numerators.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = numerators[i] / denominators[i];
        }
        return of(errorRate, ratios);
    }

    /** Whether the median is proven to reach the bar. */
    public boolean provesAtLeast(double bar) {
        return low >= bar;
    }

    /** Whether the median is proven to stay below the bar. */
    public boolean provesBelow(double bar) {
        return high < bar;
    }

    private static void requirePositive(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && Double.isFinite(values[i]))) {
                throw new IllegalArgumentException(
                        name + " must be finite and above 0, but " + name + "[" + i + "] is " + values[i]);
            }
        }
    }
}
