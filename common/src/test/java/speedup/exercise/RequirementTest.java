package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Requirement.Scaling;

class RequirementTest {

    @ParameterizedTest(name = "a serial fraction of {0} asks for {2} times on {1} cores")
    @CsvSource({"0.25, 1, 1", "0.25, 2, 1.6", "0.25, 4, 2.2857142857", "0, 8, 8", "0.5, 1000000, 1.999998"})
    void barFollowsAmdahlsLaw(double serialFraction, int cores, double bar) {
        assertThat(new Scaling(serialFraction, 10).bar(cores)).isCloseTo(bar, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1, Double.NaN})
    void refusesASerialFractionOutOfRange(double serialFraction) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(serialFraction, 10))
                .withMessage("serialFraction must be in [0, 1), not " + serialFraction);
    }

    @Test
    void refusesToTimeNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(0.1, 0))
                .withMessage("size must be at least 1, not 0");
    }

    @Test
    void knowsNoBarWithoutCores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(0.1, 10).bar(0))
                .withMessageContaining("processors");
    }
}
