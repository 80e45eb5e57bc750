package speedup.grader.judge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import speedup.grader.judge.process.Problem.Kind;
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
        assertThat(timedOut(10_000_000, 0, 0).text()).contains("within 5 s", "deadlock");
        assertThat(timedOut(4_900_000_000L, 0, 0).text()).contains("within 5 s", "loop that never ends");
        // A thousand threads of its own that wait for each other.
        assertThat(timedOut(9_900_000_000L, 1_000_000_000_000L, 0).text()).contains("loop that never ends");
    }

    @Test
    void reportsABusyMachine() {
        Problem machineBusy = timedOut(1_000_000_000, 4_000_000_000L, 9_000_000_000L);

        assertThat(machineBusy.kind()).isEqualTo(Kind.MACHINE_BUSY);
        assertThat(machineBusy.text()).contains("within 5 s", "busy with other things");
        assertThat(timedOut(3_000_000_000L, 2_000_000_000L, 2_000_000_000L).kind())
                .isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void tellsAnAnswerThatCannotBeStoppedFromABusyMachine() {
        Problem answer = ProblemReporter.notStopped(window(9_000_000_000L, 900_000_000_000L, 0));
        Problem machine = ProblemReporter.notStopped(window(1_000_000_000, 4_000_000_000L, 9_000_000_000L));

        assertThat(answer.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(answer.text()).contains("could not be stopped within 10 s", "in the kernel");
        assertThat(machine.kind()).isEqualTo(Kind.MACHINE_BUSY);
    }

    private static Problem timedOut(long cpuNanos, long waitingNanos, long otherNanos) {
        return ProblemReporter.timedOut(LIMIT, window(cpuNanos, waitingNanos, otherNanos));
    }

    /** Five seconds on two cores. */
    private static TimedWindow window(long cpuNanos, long waitingNanos, long otherNanos) {
        MachineLoad machine = new MachineLoad(cpuNanos + otherNanos, 0, OptionalLong.empty(), 1);
        return new TimedWindow(LIMIT.toNanos(), new ResourceUsage(cpuNanos, waitingNanos), machine, 2);
    }

    @Test
    void reportsTheFailureThatTheProcessSent() {
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
    void rejectsAMessageThatIsNoAnswer() {
        assertThat(ProblemReporter.unexpected(new Message.Go()).kind()).isEqualTo(Kind.BROKE_RULE);
    }

    @Test
    void reportsHowTheProcessEnded() {
        assertThat(ended(Optional.of(new ExitStatus(ExitStatus.Cause.EXITED, 0)))
                        .text())
                .contains("exit code 0");
        assertThat(ended(Optional.of(new ExitStatus(ExitStatus.Cause.SIGNALLED, 11)))
                        .text())
                .contains("signal 11");
        assertThat(ended(Optional.of(new ExitStatus(ExitStatus.Cause.TIME_LIMIT, 9)))
                        .text())
                .contains("longer than is allowed");
        assertThat(ended(Optional.of(new ExitStatus(ExitStatus.Cause.MEMORY_LIMIT, 9)))
                        .text())
                .contains("more memory");
    }

    @Test
    void rejectsAClosedChannelOfALivingProcess() {
        assertThat(ended(Optional.empty()).kind()).isEqualTo(Kind.BROKE_RULE);
    }

    private static Problem ended(Optional<ExitStatus> exitStatus) {
        return ProblemReporter.ended(new EndedProcess(exitStatus));
    }

    private record EndedProcess(Optional<ExitStatus> exitStatus) implements SandboxedProcess {

        @Override
        public boolean isAlive() {
            return exitStatus.isEmpty();
        }

        @Override
        public boolean awaitExit(Duration atMost) {
            return exitStatus.isPresent();
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
