package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
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
    void neverExceedsTheProcessorsNorTheLimit(
            @ForAll @DoubleRange(max = 1) @Scale(6) double f, @ForAll @DoubleRange(min = 1, max = 1e6) double p) {
        AmdahlLaw law = new AmdahlLaw(f);
        assertThat(law.speedup(p))
                .isGreaterThanOrEqualTo(1 / SLACK)
                .isLessThanOrEqualTo(p * SLACK)
                .isLessThanOrEqualTo(law.limit() * SLACK);
        assertThat(law.efficiency(p)).isPositive().isLessThanOrEqualTo(SLACK);
    }

    @Property
    void risesWithTheProcessorsAndFallsWithTheSerialFraction(
            @ForAll @DoubleRange(max = 0.9) double f,
            @ForAll @DoubleRange(min = 1, max = 1e4) double p,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double more) {
        AmdahlLaw law = new AmdahlLaw(f);
        assertThat(law.speedup(p + more)).isGreaterThan(law.speedup(p));
        assertThat(law.efficiency(p + more)).isLessThanOrEqualTo(law.efficiency(p) * SLACK);
        assertThat(new AmdahlLaw(f + more).speedup(p)).isLessThanOrEqualTo(law.speedup(p));
    }

    @Property
    void comesNearItsLimitWithVeryManyProcessors(@ForAll @DoubleRange(min = 0.01, max = 1) double f) {
        AmdahlLaw law = new AmdahlLaw(f);
        assertThat(law.speedup(1e12)).isCloseTo(law.limit(), within(1e-6 * law.limit()));
    }

    @Test
    void hasNoLimitWithoutASerialPart() {
        assertThat(new AmdahlLaw(0).limit()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.5, 11", "0.05, 0.5, 21", "0.3, 0.5, 4", "0.05, 0.8, 6", "0.1, 1, 1", "1, 0.5, 2", "1, 0.3, 3"})
    void countsTheProcessorsThatAnEfficiencyAllows(double serialFraction, double efficiency, double processors) {
        assertThat(new AmdahlLaw(serialFraction).mostProcessors(efficiency)).isEqualTo(processors);
    }

    @Property
    void oneProcessorMoreThanTheMostIsLessEfficient(
            @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(3) double f,
            @ForAll @DoubleRange(min = 0.01, max = 1) double efficiency) {
        AmdahlLaw law = new AmdahlLaw(f);
        double most = law.mostProcessors(efficiency);
        assertThat(law.efficiency(most)).isGreaterThanOrEqualTo(efficiency / (1 + 1e-9));
        assertThat(law.efficiency(most + 1)).isLessThan(efficiency);
    }

    /** Whatever rounding does to the efficiency on the way. */
    @Property
    void theEfficiencyOnSoManyProcessorsAllowsThem(
            @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(3) double f,
            @ForAll @IntRange(min = 1, max = 1000) int p) {
        AmdahlLaw law = new AmdahlLaw(f);
        assertThat(law.mostProcessors(Math.min(1, law.efficiency(p)))).isEqualTo(p);
    }

    @Test
    void anyNumberIsEfficientWithoutASerialPart() {
        assertThat(new AmdahlLaw(0).mostProcessors(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoFraction(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AmdahlLaw(value))
                .withMessage("serialFraction must be in [0, 1], not " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatAreNoProcessors(double value) {
        AmdahlLaw law = new AmdahlLaw(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.speedup(value))
                .withMessage("processors must be finite and at least 1, not " + value);
        assertThatIllegalArgumentException().isThrownBy(() -> law.efficiency(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.01, -0.5, Double.NaN})
    void refusesWhatIsNoEfficiency(double value) {
        AmdahlLaw law = new AmdahlLaw(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.mostProcessors(value))
                .withMessage("efficiency must be in (0, 1], not " + value);
    }
}
