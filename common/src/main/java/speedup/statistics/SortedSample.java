package speedup.statistics;

import java.util.Arrays;

/** At least one number, in order. Infinities are numbers, NaN is not. */
public final class SortedSample {

    private final double[] ascending;

    private SortedSample(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * The same numbers in order; the argument is left as it is.
     *
     * @throws IllegalArgumentException if there are none, or one is NaN
     */
    public static SortedSample of(double... samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("samples must hold at least 1 number, not 0");
        }
        for (int i = 0; i < samples.length; i++) {
            if (Double.isNaN(samples[i])) {
                throw new IllegalArgumentException("samples must be numbers, but samples[" + i + "] is NaN");
            }
        }
        double[] ascending = samples.clone();
        Arrays.sort(ascending);
        return new SortedSample(ascending);
    }

    /**
     * The number with this rank.
     *
     * @param rank 1 for the smallest, as many as there are numbers for the largest
     */
    public double smallest(int rank) {
        return ascending[requireRank(rank) - 1];
    }

    /**
     * The number with this rank from above.
     *
     * @param rank 1 for the largest, as many as there are numbers for the smallest
     */
    public double largest(int rank) {
        return ascending[ascending.length - requireRank(rank)];
    }

    /** The middle number, or the mean of the two middle ones. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The quantile of the sample: the point at {@code 1 + (n - 1) * probability} along the ranks 1 to n,
     * on the straight line between the two nearest ranks. This is what NumPy and R give by default.
     * NaN if the point lies between negative and positive infinity.
     *
     * <p>Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
     * Statistician 50(4), 1996, pp. 361-365, definition 7.
     *
     * @param probability the part of the sample that lies below, in [0, 1]
     */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1], not " + probability);
        }
        double position = probability * (ascending.length - 1);
        int below = (int) position;
        double part = position - below;
        double low = ascending[below];
        // A part of zero must not meet an infinite neighbour: zero times infinity is not a number.
        if (part == 0 || low == ascending[below + 1]) {
            return low;
        }
        return (1 - part) * low + part * ascending[below + 1];
    }

    private int requireRank(int rank) {
        if (rank < 1 || rank > ascending.length) {
            throw new IllegalArgumentException("rank must be in [1, " + ascending.length + "], not " + rank);
        }
        return rank;
    }
}
