package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingPointTest {

    @Test
    void dividesTimes() {
        ScalingPoint point = ScalingPoint.ofTimes(4, 6.0, 2.0);
        assertThat(point).isEqualTo(new ScalingPoint(4, 3));
        assertThat(point.efficiency()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoSpeedupOrTime(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingPoint(2, value))
                .withMessage("speedup must be finite and above 0, not " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalingPoint.ofTimes(2, value, 1))
                .withMessageContaining("serialTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalingPoint.ofTimes(2, 1, value))
                .withMessageContaining("parallelTime");
    }

    @Test
    void refusesNoProcessors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScalingPoint(0, 1))
                .withMessageContaining("processors must be finite and at least 1");
    }
}
