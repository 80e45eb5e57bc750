package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SampleSummaryTest {

    @Test
    void sumsUp() {
        assertThat(SampleSummary.of(9, 1, 2, 1, 2, 4, 6)).isEqualTo(new SampleSummary(1, 1.5, 2, 5));
    }

    @Test
    void anOutlierMovesNeitherMedianNorQuartiles() {
        assertThat(SampleSummary.of(10, 11, 12, 13, 1e9)).isEqualTo(new SampleSummary(10, 11, 12, 13));
    }

    @Test
    void oneSampleHasNoSpread() {
        assertThat(SampleSummary.of(5)).isEqualTo(new SampleSummary(5, 5, 5, 5));
    }

    @Test
    void rejectsNoneAndInfinite() {
        assertThatIllegalArgumentException().isThrownBy(SampleSummary::of).withMessageContaining("at least 1 number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSummary.of(1, Double.NEGATIVE_INFINITY))
                .withMessage("samples must be finite, but samples[1] is -Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSummary.of(Double.NaN));
    }
}
