package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import speedup.grader.sandbox.Usage;
import speedup.machine.MachineLoad;

class LoadWindowTest {

    @Test
    void isNoDelayOnAQuietMachine() {
        assertThat(window(100, 190, 0, machine(190, 0, 0)).delay()).isZero();
    }

    @Test
    void doesNotBlameOthersForAnAnswersOwnQueue() {
        assertThat(window(100, 190, 95, machine(195, 0, 0)).delay()).isEqualTo(5);
    }

    @Test
    void takesNoMoreThanTheAnswerWaited() {
        assertThat(window(100, 120, 30, machine(200, 0, 0)).delay()).isEqualTo(30);
    }

    @Test
    void addsWhatWasTakenAway() {
        assertThat(window(100, 150, 0, machine(150, 20, 10)).delay()).isEqualTo(30);
    }

    @Test
    void isNeverMoreThanTheWholeWindow() {
        assertThat(window(100, 10, 500, machine(900, 0, 0)).delay()).isEqualTo(100);
    }

    @Test
    void allowsForTheGrainOfTheMachinesCounter() {
        assertThat(window(100, 150, 40, new MachineLoad(150, 0, OptionalLong.empty(), 10))
                        .delay())
                .isEqualTo(10);
    }

    private static LoadWindow window(long wall, long cpu, long waiting, MachineLoad machine) {
        return new LoadWindow(wall, new Usage(cpu, waiting), machine);
    }

    private static MachineLoad machine(long busy, long steal, long throttled) {
        return new MachineLoad(busy, steal, OptionalLong.of(throttled), 0);
    }
}
