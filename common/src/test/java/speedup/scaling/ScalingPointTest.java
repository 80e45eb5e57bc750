package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingPointTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAnInvalidSpeedup(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingPoint(2, value))
                .withMessage("speedup must be finite and above 0, not " + value);
    }

    @Test
    void rejectsAPointWithoutProcessors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingPoint(0, 1))
                .withMessageContaining("processors must be finite and at least 1");
    }
}
