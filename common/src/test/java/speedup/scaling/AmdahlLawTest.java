package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmdahlLawTest {

    private static final double SLACK = 1 + 1e-12;

    @ParameterizedTest
    @CsvSource({"0, 8, 8", "1, 8, 1", "0.1, 2, 1.8181818", "0.1, 10, 5.2631579", "0.5, 3, 1.5"})
    void speedsUp(double serialFraction, double processors, double speedup) {
        assertThat(new AmdahlLaw(serialFraction).speedup(processors)).isCloseTo(speedup, within(1e-6));
    }

    @Property
    void neverExceedsTheProcessorsNorTheInverseOfTheSerialFraction(
            @ForAll @DoubleRange(max = 1) @Scale(6) double f, @ForAll @DoubleRange(min = 1, max = 1e6) double p) {
        AmdahlLaw law = new AmdahlLaw(f);
        assertThat(law.speedup(p))
                .isGreaterThanOrEqualTo(1 / SLACK)
                .isLessThanOrEqualTo(p * SLACK)
                .isLessThanOrEqualTo(1 / f * SLACK);
    }

    @Property
    void risesWithTheProcessorsAndFallsWithTheSerialFraction(
            @ForAll @DoubleRange(max = 0.9) double f,
            @ForAll @DoubleRange(min = 1, max = 1e4) double p,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double more) {
        AmdahlLaw law = new AmdahlLaw(f);
        assertThat(law.speedup(p + more)).isGreaterThan(law.speedup(p));
        assertThat(new AmdahlLaw(f + more).speedup(p)).isLessThanOrEqualTo(law.speedup(p));
    }

    @Property
    void comesNearTheInverseOfTheSerialFractionWithVeryManyProcessors(
            @ForAll @DoubleRange(min = 0.01, max = 1) double f) {
        assertThat(new AmdahlLaw(f).speedup(1e12)).isCloseTo(1 / f, within(1e-6 / f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAnInvalidFraction(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AmdahlLaw(value))
                .withMessage("serialFraction must be in [0, 1], not " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsInvalidProcessors(double value) {
        AmdahlLaw law = new AmdahlLaw(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.speedup(value))
                .withMessage("processors must be finite and at least 1, not " + value);
    }
}
