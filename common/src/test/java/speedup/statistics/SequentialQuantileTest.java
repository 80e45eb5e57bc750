package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequentialQuantileTest {

    private static final SequentialQuantile UPPER_QUARTILE = new SequentialQuantile(0.75, 0.01);
    private static final SequentialQuantile MEDIAN = new SequentialQuantile(0.5, 0.01);
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"0.75, 5, 23", "0.5, 9, 9", "0.25, 23, 5", "0.9, 3, 62"})
    void decidesAsSoonAsDocumentedWhenAllSamplesAgree(double quantile, int forLower, int forUpper) {
        SequentialQuantile limits = new SequentialQuantile(quantile, 0.01);
        assertThat(limits.fewestSamplesForLowerLimit()).isEqualTo(forLower);
        assertThat(limits.fewestSamplesForUpperLimit()).isEqualTo(forUpper);
        assertThat(limits.lowerLimit(upTo(forLower - 1))).isEmpty();
        assertThat(limits.lowerLimit(upTo(forLower))).hasValue(1);
        assertThat(limits.upperLimit(upTo(forUpper - 1))).isEmpty();
        assertThat(limits.upperLimit(upTo(forUpper))).hasValue(forUpper);
    }

    /** What one round that disagrees costs: the bar of 1.5 is proven after 7 rounds in place of 5. */
    @Test
    void survivesARoundThatDisagrees() {
        assertThat(UPPER_QUARTILE.lowerLimit(0.9, 1.6, 1.7, 1.8, 1.8, 1.9)).hasValue(0.9);
        assertThat(UPPER_QUARTILE.lowerLimit(0.9, 1.6, 1.7, 1.8, 1.8, 1.9, 1.9)).hasValue(1.6);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200, 2000})
    void limitsTightenWithTheSamples(int count) {
        double[] few = new Random(5).doubles(count).toArray();
        double[] many = new Random(5).doubles(10L * count).toArray();
        assertThat(width(many)).isLessThan(0.6 * width(few));
        assertThat(width(many)).isLessThan(5 / Math.sqrt(10.0 * count));
    }

    @Property(tries = 200)
    void upperLimitMirrorsTheLowerLimit(
            @ForAll @Size(max = 60) double[] samples, @ForAll @DoubleRange(min = 0.1, max = 0.9) double errorRate) {
        double[] negated = Arrays.stream(samples).map(sample -> -sample).toArray();
        SequentialQuantile lowerQuartile = new SequentialQuantile(0.25, errorRate);
        SequentialQuantile upperQuartile = new SequentialQuantile(0.75, errorRate);
        assertThat(upperQuartile.upperLimit(samples).isPresent())
                .isEqualTo(lowerQuartile.lowerLimit(negated).isPresent());
        assertThat(upperQuartile.upperLimit(samples).orElse(0)
                        + lowerQuartile.lowerLimit(negated).orElse(0))
                .isZero();
    }

    @Property(tries = 200)
    void ignoresTheOrderOfSamples(@ForAll @Size(min = 9, max = 40) double[] samples) {
        double[] reversed = IntStream.range(0, samples.length)
                .mapToDouble(i -> samples[samples.length - 1 - i])
                .toArray();
        assertThat(MEDIAN.lowerLimit(reversed)).isEqualTo(MEDIAN.lowerLimit(samples));
        assertThat(MEDIAN.upperLimit(reversed)).isEqualTo(MEDIAN.upperLimit(samples));
    }

    @Property(tries = 200)
    void limitsAreOnTheirSidesOfTheSampleMedian(@ForAll @Size(min = 1, max = 100) double[] samples) {
        double median = SortedSample.of(samples).median();
        SequentialQuantile lax = new SequentialQuantile(0.5, 0.4);
        assertThat(lax.lowerLimit(samples).orElse(-INFINITE)).isLessThanOrEqualTo(median);
        assertThat(lax.upperLimit(samples).orElse(INFINITE)).isGreaterThanOrEqualTo(median);
    }

    @Test
    void equalSamplesAllReachTheirValue() {
        double[] same = new double[9];
        Arrays.fill(same, 1.5);
        assertThat(MEDIAN.lowerLimit(same)).hasValue(1.5);
        assertThat(MEDIAN.upperLimit(same)).hasValue(1.5);
    }

    @Test
    void infiniteSamplesCount() {
        assertThat(UPPER_QUARTILE.lowerLimit(INFINITE, INFINITE, INFINITE, INFINITE, INFINITE))
                .hasValue(INFINITE);
        assertThat(UPPER_QUARTILE.lowerLimit(-INFINITE, 2, 2, 3, INFINITE)).hasValue(-INFINITE);
    }

    @Test
    void hasNoLimitsWithoutSamples() {
        assertThat(MEDIAN.lowerLimit()).isEmpty();
        assertThat(MEDIAN.upperLimit()).isEmpty();
    }

    @Test
    void rejectsNaNHoweverFewSamplesThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MEDIAN.lowerLimit(1, Double.NaN))
                .withMessage("samples must be numbers, but samples[1] is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> MEDIAN.upperLimit(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> UPPER_QUARTILE.lowerLimit(1, 2, 3, 4, 5, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void rejectsAnInvalidProbability(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequentialQuantile(value, 0.01))
                .withMessage("quantile must be in [0.001, 0.999], not " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequentialQuantile(0.5, value))
                .withMessage("errorRate must be in (0, 1), not " + value);
    }

    private static double width(double[] samples) {
        return MEDIAN.upperLimit(samples).orElseThrow()
                - MEDIAN.lowerLimit(samples).orElseThrow();
    }

    private static double[] upTo(int count) {
        return IntStream.rangeClosed(1, count).asDoubleStream().toArray();
    }
}
