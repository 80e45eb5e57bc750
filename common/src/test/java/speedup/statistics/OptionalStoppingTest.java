package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often limits are wrong for somebody who keeps looking and stops at the worst moment: beside
 * each other for {@link SequentialQuantile} and for the textbook's limit, which is made for one look.
 */
class OptionalStoppingTest {

    private static final double ERROR_RATE = 0.05;
    private static final int LONGEST = 200;
    private static final int REPETITIONS = 200;
    private static final BinomialDistribution TOLERATED = new BinomialDistribution(REPETITIONS, ERROR_RATE);
    /** A limit with exactly the stated error rate has more misses than this in one of 10,000 simulations. */
    private static final int MOST_MISSES = TOLERATED.inverseCumulativeProbability(1 - 1e-4);

    /** A rule that gives a lower limit for a quantile. */
    private interface LowerLimit {
        OptionalDouble of(double[] samples);
    }

    /** A distribution, as the function that turns an even draw from (0, 1) into a sample. */
    private enum Distribution {
        EVEN(u -> u),
        HEAVY_ON_BOTH_SIDES(u -> Math.tan(Math.PI * (u - 0.5))),
        HEAVY_WITHOUT_A_MEAN(u -> 1 / (1 - u)),
        COIN(u -> u <= 0.5 ? 0 : 1),
        FOUR_VALUES(u -> Math.ceil(4 * u)),
        OFTEN_THE_SAME(u -> Math.max(0.4, Math.min(u, 0.6))),
        SOMETIMES_INFINITE(u -> u <= 0.7 ? u : Double.POSITIVE_INFINITY);

        @SuppressWarnings("ImmutableEnumChecker") // the functions above keep nothing
        private final DoubleUnaryOperator inverse;

        Distribution(DoubleUnaryOperator inverse) {
            this.inverse = inverse;
        }

        /** The smallest number that is a quantile. */
        double quantile(double probability) {
            return inverse.applyAsDouble(probability);
        }

        /** The largest number that is a quantile: what an upper limit must not fall below. */
        double largestQuantile(double probability) {
            return inverse.applyAsDouble(Math.nextUp(probability));
        }

        double[] samples(Random random) {
            return random.doubles(LONGEST).map(inverse).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lowerLimitsStayBelowTheMedian(Distribution distribution) {
        SequentialQuantile limits = new SequentialQuantile(0.5, ERROR_RATE);
        assertThat(misses(distribution, 0.5, limits::lowerLimit)).isLessThanOrEqualTo(MOST_MISSES);
    }

    @ParameterizedTest
    @EnumSource
    void lowerLimitsStayBelowTheUpperQuartile(Distribution distribution) {
        SequentialQuantile limits = new SequentialQuantile(0.75, ERROR_RATE);
        assertThat(misses(distribution, 0.75, limits::lowerLimit)).isLessThanOrEqualTo(MOST_MISSES);
    }

    @ParameterizedTest
    @EnumSource
    void upperLimitsStayAboveTheUpperQuartile(Distribution distribution) {
        SequentialQuantile limits = new SequentialQuantile(0.75, ERROR_RATE);
        double truth = distribution.largestQuantile(0.75);
        Random random = new Random(11);
        long misses = IntStream.range(0, REPETITIONS)
                .mapToObj(repetition -> distribution.samples(random))
                .filter(samples -> prefixes(samples)
                        .anyMatch(n ->
                                limits.upperLimit(Arrays.copyOf(samples, n)).orElse(Double.POSITIVE_INFINITY) < truth))
                .count();
        assertThat(misses).isLessThanOrEqualTo(MOST_MISSES);
    }

    /** The very same simulation; all that differs is the limit. */
    @ParameterizedTest
    @EnumSource(names = {"EVEN", "HEAVY_ON_BOTH_SIDES", "HEAVY_WITHOUT_A_MEAN", "COIN"})
    void limitsForOneLookDoNotStayBelowTheMedian(Distribution distribution) {
        assertThat(misses(distribution, 0.5, samples -> oneLook(0.5, ERROR_RATE, samples)))
                .isGreaterThan(MOST_MISSES);
    }

    /** And yet they keep their own promise: at one look, decided on beforehand, they are wrong rarely enough. */
    @Test
    void limitsForOneLookAreRightAtOneLook() {
        Random random = new Random(11);
        long misses = IntStream.range(0, REPETITIONS)
                .mapToObj(repetition -> Distribution.EVEN.samples(random))
                .filter(samples -> oneLook(0.5, ERROR_RATE, samples).orElse(0) > 0.5)
                .count();
        assertThat(misses).isLessThanOrEqualTo(MOST_MISSES);
    }

    /**
     * No simulation: for a continuous distribution only the number of samples above the quantile matters, and
     * the probability that it ever reaches the rank of the limit can be added up.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 0.01", "0.5, 0.1", "0.75, 0.01", "0.75, 0.05", "0.25, 0.05", "0.9, 0.01"})
    void exactProbabilityToEverBeWrongIsWithinTheErrorRate(double quantile, double errorRate) {
        SequentialQuantile limits = new SequentialQuantile(quantile, errorRate);
        double everWrong = everWrong(quantile, 1000, limits::lowerLimit);
        assertThat(everWrong).isLessThanOrEqualTo(errorRate).isGreaterThan(errorRate / 4);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.01", "0.5, 0.1", "0.75, 0.01", "0.75, 0.05", "0.25, 0.05", "0.9, 0.01"})
    void exactProbabilityOfLimitsForOneLookIsFiveTimesTheErrorRate(double quantile, double errorRate) {
        double everWrong = everWrong(quantile, 1000, samples -> oneLook(quantile, errorRate, samples));
        assertThat(everWrong).isGreaterThan(5 * errorRate);
    }

    private static long misses(Distribution distribution, double quantile, LowerLimit limit) {
        double truth = distribution.quantile(quantile);
        Random random = new Random(11);
        return IntStream.range(0, REPETITIONS)
                .mapToObj(repetition -> distribution.samples(random))
                .filter(samples -> prefixes(samples)
                        .anyMatch(n -> limit.of(Arrays.copyOf(samples, n)).orElse(Double.NEGATIVE_INFINITY) > truth))
                .count();
    }

    /** Looks after every one of the first samples, where most of the misses are, and after every tenth later. */
    private static IntStream prefixes(double[] samples) {
        return IntStream.rangeClosed(1, samples.length).filter(n -> n <= 40 || n % 10 == 0);
    }

    /** The textbook's lower limit: the sign test, turned round. Exact for a number of samples fixed beforehand. */
    private static OptionalDouble oneLook(double quantile, double errorRate, double[] samples) {
        int n = samples.length;
        int rank = new BinomialDistribution(n, 1 - quantile).inverseCumulativeProbability(1 - errorRate) + 1;
        return rank > n
                ? OptionalDouble.empty()
                : OptionalDouble.of(SortedSample.of(samples).largest(rank));
    }

    private static double everWrong(double quantile, int longest, LowerLimit limit) {
        double[] neverWrong = {1};
        for (int n = 1; n <= longest; n++) {
            double[] ascending = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
            // Of the numbers 1 to n, the one with rank k from above is n - k + 1.
            double limited = limit.of(ascending).orElse(0);
            neverWrong = afterOneMore(neverWrong, quantile);
            for (int above = 0; above <= n; above++) {
                if (above >= n - limited + 1) {
                    neverWrong[above] = 0;
                }
            }
        }
        return 1 - Arrays.stream(neverWrong).sum();
    }

    private static double[] afterOneMore(double[] probabilities, double quantile) {
        double[] next = new double[probabilities.length + 1];
        for (int above = 0; above < probabilities.length; above++) {
            next[above] += probabilities[above] * quantile;
            next[above + 1] += probabilities[above] * (1 - quantile);
        }
        return next;
    }
}
