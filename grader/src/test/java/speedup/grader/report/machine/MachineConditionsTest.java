package speedup.grader.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MachineConditionsTest {

    private static final MachineConditions GOOD =
            new MachineConditions("Z80", 2, "17.0.1", OptionalDouble.of(0.04), 1.98, 0.99);

    private static final MachineConditions BAD =
            new MachineConditions("", 2, "17.0.1", OptionalDouble.empty(), 1.04, 0.99);

    @Test
    void tellsTheMachineAndWhatItGave() {
        assertThat(GOOD.text("2026-01-02T03:04:05Z"))
                .isEqualTo("Z80, 2 cores to use, Java 17.0.1, 2026-01-02T03:04:05Z. Other programs used 0.0 cores."
                        + " Calibration: 1.98 times on 2 cores, each 99% of a whole one.");
        assertThat(BAD.text("today"))
                .startsWith("An unknown processor, 2 cores to use, Java 17.0.1, today. What other programs used is not"
                        + " known. Calibration: 1.04 times");
    }

    @Test
    void hasNothingToCalibrateOnOneCore() {
        MachineConditions one = new MachineConditions("Z80", 1, "17", OptionalDouble.empty(), 1, 1);

        assertThat(one.text("today")).endsWith("1 core to use, Java 17, today. What other programs used is not known.");
        assertThat(one.warning()).isEmpty();
    }

    @Test
    void warnsWhereAKernelThatScalesDoesNot() {
        assertThat(GOOD.warning()).isEmpty();
        assertThat(BAD.warning())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Do not trust these figures: a kernel that is known to scale reached 1.04 times on"
                                + " 2 cores before or after them, so the machine hid 48% of the speed."));
    }

    @Test
    void takesTheWorseOfTwo() {
        assertThat(GOOD.orWorse(BAD)).isEqualTo(BAD);
        assertThat(BAD.orWorse(GOOD)).isEqualTo(BAD);
    }
}
