package speedup.grader.judge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import speedup.grader.sandbox.ResourceUsage;
import speedup.machine.MachineLoad;

class TimedWindowTest {

    private static final long MS = 1_000_000;

    /** What the machine's counter may lag behind, on two cores. */
    private static final long LAG = 8;

    @Test
    void measuresNoDelayOnAQuietMachine() {
        assertThat(delay(100, 190, 0, machine(190, 0, 0))).isZero();
    }

    @Test
    void doesNotBlameOthersForAnAnswersOwnQueue() {
        assertThat(delay(100, 190, 95, machine(195, 0, 0))).isEqualTo(5 + LAG);
    }

    @Test
    void takesNoMoreThanTheAnswerWaited() {
        assertThat(delay(100, 120, 30, machine(200, 0, 0))).isEqualTo(30);
    }

    @Test
    void addsWhatWasTakenAway() {
        assertThat(delay(100, 150, 0, machine(150, 20, 10))).isEqualTo(30);
    }

    @Test
    void isNeverMoreThanTheWholeWindow() {
        assertThat(delay(100, 10, 500, machine(900, 0, 0))).isEqualTo(100);
    }

    @Test
    void allowsForTheResolutionOfTheMachinesCounter() {
        assertThat(delay(100, 150, 40, new MachineLoad(150 * MS, 0, OptionalLong.empty(), 10 * MS)))
                .isEqualTo(10 + LAG);
    }

    private static long delay(long wall, long cpu, long waiting, MachineLoad machine) {
        return new TimedWindow(wall * MS, new ResourceUsage(cpu * MS, waiting * MS), machine, 2).delay() / MS;
    }

    private static MachineLoad machine(long busy, long steal, long throttled) {
        return new MachineLoad(busy * MS, steal * MS, OptionalLong.of(throttled * MS), 0);
    }
}
