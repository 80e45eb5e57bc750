package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import speedup.grader.judge.Problem.Kind;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.machine.MachineLoad;
import speedup.runtime.Message;
import speedup.runtime.Message.Cause;

class ProblemReporterTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void tellsADeadlockFromAnEndlessLoop() {
        assertThat(silent(10_000_000, 0, 0).text()).contains("within 5 s", "deadlock");
        assertThat(silent(4_900_000_000L, 0, 0).text()).contains("within 5 s", "loop that never ends");
        // A thousand threads of its own that wait for each other.
        assertThat(silent(9_900_000_000L, 1_000_000_000_000L, 0).text()).contains("loop that never ends");
    }

    @Test
    void blamesTheMachineForWhatItHeldUp() {
        Problem heldUp = silent(1_000_000_000, 4_000_000_000L, 9_000_000_000L);

        assertThat(heldUp.kind()).isEqualTo(Kind.MACHINE_BUSY);
        assertThat(heldUp.text()).contains("within 5 s", "busy with other things");
        assertThat(silent(3_000_000_000L, 2_000_000_000L, 2_000_000_000L).kind())
                .isEqualTo(Kind.TIMED_OUT);
    }

    /** After five seconds on two cores. */
    private static Problem silent(long cpuNanos, long waitingNanos, long otherNanos) {
        MachineLoad machine = new MachineLoad(cpuNanos + otherNanos, 0, OptionalLong.empty(), 1);
        return ProblemReporter.silent(
                LIMIT, new TimedWindow(LIMIT.toNanos(), new ResourceUsage(cpuNanos, waitingNanos), machine, 2));
    }

    @Test
    void tellsWhatTheAnswererTold() {
        assertThat(ProblemReporter.unexpected(new Message.Failed(Cause.NOT_ATTEMPTED, ""))
                        .kind())
                .isEqualTo(Kind.NOT_ATTEMPTED);
        assertThat(ProblemReporter.unexpected(new Message.Failed(Cause.MALFORMED, "Row 3 is null")))
                .isEqualTo(new Problem(Kind.WRONG, "Row 3 is null", ""));
        Problem threw = ProblemReporter.unexpected(new Message.Failed(Cause.THREW, "java.lang.Error: no\n\tat X"));
        assertThat(threw.kind()).isEqualTo(Kind.THREW);
        assertThat(threw.text()).endsWith("java.lang.Error: no");
        assertThat(threw.details()).contains("at X");
        assertThat(ProblemReporter.unexpected(new Message.Failed(Cause.THREW, ""))
                        .text())
                .contains("without a name");
    }

    @Test
    void rejectsWhatIsNoAnswer() {
        assertThat(ProblemReporter.unexpected(new Message.Go()).kind()).isEqualTo(Kind.BROKE_RULE);
    }

    @Test
    void tellsHowTheProcessEnded() {
        assertThat(gone(Optional.of(new ExitStatus(ExitStatus.Cause.EXITED, 0))).text())
                .contains("exit code 0");
        assertThat(gone(Optional.of(new ExitStatus(ExitStatus.Cause.SIGNALLED, 11)))
                        .text())
                .contains("signal 11");
        assertThat(gone(Optional.of(new ExitStatus(ExitStatus.Cause.TIME_LIMIT, 9)))
                        .text())
                .contains("longer than is allowed");
        assertThat(gone(Optional.of(new ExitStatus(ExitStatus.Cause.MEMORY_LIMIT, 9)))
                        .text())
                .contains("more memory");
    }

    @Test
    void rejectsAClosedChannelOfALivingProcess() {
        assertThat(gone(Optional.empty()).kind()).isEqualTo(Kind.BROKE_RULE);
    }

    private static Problem gone(Optional<ExitStatus> ending) {
        return ProblemReporter.gone(new EndedProcess(ending));
    }

    private record EndedProcess(Optional<ExitStatus> ending) implements SandboxedProcess {

        @Override
        public boolean isAlive() {
            return ending.isEmpty();
        }

        @Override
        public boolean awaitExit(Duration atMost) {
            return ending.isPresent();
        }

        @Override
        public ResourceUsage usage() {
            return new ResourceUsage(0, 0);
        }

        @Override
        public boolean prioritise() {
            return false;
        }

        @Override
        public void stopPrioritising() {}

        @Override
        public void freeze() {}

        @Override
        public void thaw() {}

        @Override
        public String output() {
            return "";
        }

        @Override
        public int leftovers() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
