package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SampleSummaryTest {

    @Test
    void sumsUp() {
        SampleSummary summary = SampleSummary.of(1, 1, 2, 2, 4, 6, 9);
        assertThat(summary).isEqualTo(new SampleSummary(7, 1, 1.5, 2, 5, 9, 1));
        assertThat(summary.interquartileRange()).isEqualTo(3.5);
    }

    @Test
    void oneWildValueMovesNeitherMedianNorSpread() {
        SampleSummary summary = SampleSummary.of(10, 11, 12, 13, 1e9);
        assertThat(summary.median()).isEqualTo(12);
        assertThat(summary.medianAbsoluteDeviation()).isEqualTo(1);
        assertThat(summary.interquartileRange()).isEqualTo(2);
    }

    @Test
    void oneSampleHasNoSpread() {
        assertThat(SampleSummary.of(5)).isEqualTo(new SampleSummary(1, 5, 5, 5, 5, 5, 0));
    }

    @Test
    void deviationOfNormalSamplesIsTwoThirdsOfTheirStandardDeviation() {
        Random random = new Random(1);
        double[] normal = DoubleStream.generate(() -> 3 * random.nextGaussian())
                .limit(20_000)
                .toArray();
        assertThat(SampleSummary.of(normal).medianAbsoluteDeviation()).isCloseTo(3 * 0.6745, within(0.05));
    }

    @Test
    void refusesNoneAndInfinite() {
        assertThatIllegalArgumentException().isThrownBy(SampleSummary::of).withMessageContaining("at least 1 number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSummary.of(1, Double.NEGATIVE_INFINITY))
                .withMessage("samples must be finite, but samples[1] is -Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSummary.of(Double.NaN));
    }
}
