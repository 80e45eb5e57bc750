package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KarpFlattMetricTest {

    @Property
    void invertsAmdahlsLaw(@ForAll @DoubleRange(max = 1) double f, @ForAll @IntRange(min = 2, max = 10_000) int p) {
        ScalingPoint point = new ScalingPoint(p, new AmdahlLaw(f).speedup(p));
        assertThat(KarpFlattMetric.of(point)).isCloseTo(f, within(1e-12));
    }

    @Property
    void growsWithTheProcessorsWhereOverheadDoes(
            @ForAll @DoubleRange(max = 0.9) double sigma,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double kappa,
            @ForAll @IntRange(min = 2, max = 1000) int p) {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(sigma, kappa);
        assertThat(KarpFlattMetric.of(new ScalingPoint(p + 1, law.speedup(p + 1))))
                .isGreaterThan(KarpFlattMetric.of(new ScalingPoint(p, law.speedup(p))));
    }

    @Test
    void showsSuperlinearSpeedupAndSlowdown() {
        assertThat(KarpFlattMetric.of(new ScalingPoint(2, 2.1))).isNegative();
        assertThat(KarpFlattMetric.of(new ScalingPoint(2, 0.9))).isGreaterThan(1);
    }

    @Test
    void rejectsOneProcessor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KarpFlattMetric.of(new ScalingPoint(1, 1)))
                .withMessageStartingWith("processors must be at least 2, not 1");
    }
}
