package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniversalScalabilityLawTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void speedsUp() {
        // 10 / (1 + 0.1 * 9 + 0.01 * 90)
        assertThat(new UniversalScalabilityLaw(0.1, 0.01).speedup(10)).isCloseTo(10 / 2.8, within(1e-12));
    }

    @Property
    void isAmdahlsLawWithoutCoherencyAndBelowItWithSome(
            @ForAll @DoubleRange(max = 1) double sigma,
            @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(3) double kappa,
            @ForAll @DoubleRange(min = 1.1, max = 1e4) double p) {
        double amdahl = new AmdahlLaw(sigma).speedup(p);
        assertThat(new UniversalScalabilityLaw(sigma, 0).speedup(p)).isCloseTo(amdahl, within(1e-12 * amdahl));
        assertThat(new UniversalScalabilityLaw(sigma, kappa).speedup(p)).isLessThan(amdahl);
    }

    @Property
    void isHighestAtItsPeak(
            @ForAll @DoubleRange(max = 1) double sigma,
            @ForAll @DoubleRange(min = 0.0001, max = 2) @Scale(4) double kappa,
            @ForAll @DoubleRange(min = 1, max = 1e3) double p) {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(sigma, kappa);
        double highest = law.speedup(law.peakProcessors());
        assertThat(law.speedup(p)).isLessThanOrEqualTo(highest * (1 + 1e-12));
        assertThat(law.speedup(law.peakProcessors() * 1.1)).isLessThan(highest);
    }

    @Test
    void peaks() {
        assertThat(new UniversalScalabilityLaw(0.19, 0.01).peakProcessors()).isCloseTo(9, within(1e-12));
        assertThat(new UniversalScalabilityLaw(1, 0.01).peakProcessors()).isEqualTo(1);
        assertThat(new UniversalScalabilityLaw(0.5, 10).peakProcessors()).isEqualTo(1);
    }

    @Test
    void hasNoPeakWithoutCoherencyCost() {
        assertThat(new UniversalScalabilityLaw(0.2, 0).peakProcessors()).isEqualTo(INFINITE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, INFINITE})
    void rejectsAnInvalidCoherency(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UniversalScalabilityLaw(0.1, value))
                .withMessage("coherency must be finite and at least 0, not " + value);
    }

    @Test
    void rejectsWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UniversalScalabilityLaw(1.5, 0))
                .withMessage("contention must be in [0, 1], not 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UniversalScalabilityLaw(0, 0).speedup(INFINITE))
                .withMessageContaining("processors");
    }
}
