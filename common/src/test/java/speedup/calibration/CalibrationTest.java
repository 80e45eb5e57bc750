package speedup.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void wholeCoresGiveOne() {
        Calibration calibration = new Calibration(2, 100, 100, 52, 50);
        assertThat(calibration.wholeCores()).isEqualTo(1);
        assertThat(calibration.speedup()).isEqualTo(100.0 / 52);
    }

    @Test
    void twoHardwareThreadsOfOneCoreGiveLess() {
        Calibration shared = new Calibration(2, 100, 100, 70, 70);
        assertThat(shared.wholeCores()).isEqualTo(100.0 / 140);
        assertThat(shared).hasToString("2 threads: speedup 1.43, each on 71% of a core");
    }

    @Test
    void otherLoadLowersTheSpeedupButNotTheCores() {
        Calibration loaded = new Calibration(2, 100, 100, 100, 50);
        assertThat(loaded.speedup()).isEqualTo(1);
        assertThat(loaded.wholeCores()).isEqualTo(1);
    }

    @Property
    void wholeCoresIsAboveZeroAndAtMostOne(
            @ForAll @IntRange(min = 1, max = 256) int cores,
            @ForAll @LongRange(min = 1) long serial,
            @ForAll @LongRange(min = 1) long busiest) {
        Calibration calibration = new Calibration(cores, serial, serial, busiest, busiest);
        assertThat(calibration.wholeCores()).isPositive().isLessThanOrEqualTo(1);
    }

    @Test
    void rejectsInvalidTimesAndCores() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(0, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, 1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, 1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, 1, 1, 1, 0));
    }
}
