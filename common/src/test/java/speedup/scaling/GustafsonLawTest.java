package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GustafsonLawTest {

    @ParameterizedTest
    @CsvSource({"0, 8, 8", "1, 8, 1", "0.1, 1, 1", "0.1, 2, 1.9", "0.1, 10, 9.1", "0.004, 1024, 1019.908"})
    void speedsUp(double serialFraction, double processors, double speedup) {
        assertThat(new GustafsonLaw(serialFraction).speedup(processors)).isCloseTo(speedup, within(1e-9));
    }

    /** Of the grown work, Amdahl's law says the same: its serial part is a smaller part of that work. */
    @Property
    void agreesWithAmdahlsLawAboutTheGrownWork(
            @ForAll @DoubleRange(max = 1) double f, @ForAll @DoubleRange(min = 1, max = 1e4) double p) {
        double ofTheGrownWork = f / (f + (1 - f) * p);

        assertThat(new GustafsonLaw(f).speedup(p))
                .isCloseTo(new AmdahlLaw(ofTheGrownWork).speedup(p), within(1e-9 * p));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAnInvalidFraction(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GustafsonLaw(value))
                .withMessage("serialFraction must be in [0, 1], not " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsInvalidProcessors(double value) {
        GustafsonLaw law = new GustafsonLaw(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.speedup(value))
                .withMessage("processors must be finite and at least 1, not " + value);
    }
}
