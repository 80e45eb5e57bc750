package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SortedSampleTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        assertThat(SortedSample.of(3, 1, 10).median()).isEqualTo(3);
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(SortedSample.of(4, 1, 10, 3).median()).isEqualTo(3.5);
    }

    /** numpy.quantile([1, 2, 4, 8, 16], [0.1, 0.25, 0.9]) gives 1.4, 2 and 12.8. */
    @Test
    void quantilesAreThoseOfNumPyAndR() {
        SortedSample sample = SortedSample.of(16, 8, 4, 2, 1);
        assertThat(sample.quantile(0.1)).isCloseTo(1.4, within(1e-12));
        assertThat(sample.quantile(0.25)).isEqualTo(2);
        assertThat(sample.quantile(0.9)).isCloseTo(12.8, within(1e-12));
    }

    @Test
    void endsAreMinimumAndMaximum() {
        SortedSample sample = SortedSample.of(2, 7, 5);
        assertThat(sample.quantile(0)).isEqualTo(2);
        assertThat(sample.quantile(1)).isEqualTo(7);
        assertThat(sample.smallest(1)).isEqualTo(2);
        assertThat(sample.largest(1)).isEqualTo(7);
        assertThat(sample.largest(3)).isEqualTo(2);
    }

    @Test
    void infiniteSamplesAreNumbers() {
        assertThat(SortedSample.of(1, INFINITE, 2).median()).isEqualTo(2);
        assertThat(SortedSample.of(1, INFINITE, INFINITE).median()).isEqualTo(INFINITE);
        assertThat(SortedSample.of(INFINITE, INFINITE).median()).isEqualTo(INFINITE);
        assertThat(SortedSample.of(1, INFINITE).median()).isEqualTo(INFINITE);
        assertThat(SortedSample.of(-INFINITE, INFINITE).median()).isNaN();
    }

    @Property(tries = 300)
    void quantileLiesWithinTheSampleAndRisesWithItsProbability(
            @ForAll @Size(min = 1, max = 30) double[] samples,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other) {
        SortedSample sample = SortedSample.of(samples);
        double low = sample.quantile(Math.min(one, other));
        double high = sample.quantile(Math.max(one, other));
        double slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        assertThat(low).isLessThanOrEqualTo(high + slack).isGreaterThanOrEqualTo(sample.smallest(1) - slack);
        assertThat(high).isLessThanOrEqualTo(sample.largest(1) + slack);
    }

    @Test
    void leavesItsArgumentUnchanged() {
        double[] samples = {3, 1, 2};
        SortedSample.of(samples);
        assertThat(samples).containsExactly(3, 1, 2);
    }

    @Test
    void rejectsInvalidSamples() {
        assertThatIllegalArgumentException().isThrownBy(SortedSample::of).withMessageContaining("at least 1 number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SortedSample.of(1, Double.NaN))
                .withMessageContaining("samples[1] is NaN");
    }

    @Test
    void rejectsRanksAndProbabilitiesOutOfRange() {
        SortedSample sample = SortedSample.of(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.smallest(0))
                .withMessage("rank must be in [1, 2], not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.largest(3))
                .withMessage("rank must be in [1, 2], not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.quantile(1.1))
                .withMessage("probability must be in [0, 1], not 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> sample.quantile(Double.NaN));
    }
}
