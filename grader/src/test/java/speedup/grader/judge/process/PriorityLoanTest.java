package speedup.grader.judge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;
import speedup.rules.VerdictRules;

class PriorityLoanTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void aRealTimeClassIsTakenFromACallThatGoesOn() {
        PriorityLoan loan = new PriorityLoan(new RecordingProcess(), Priority.REAL_TIME);

        loan.begin();
        loan.begin();
        assertThat(loan.isRunning()).isTrue();
        assertThat(loan.rest()).isPositive().isLessThanOrEqualTo(VerdictRules.REAL_TIME_LOAN);
        loan.endInCall();
        assertThat(loan.isRunning()).isFalse();
        loan.end();
        loan.begin();

        assertThat(done).containsExactly("given", "frozen", "taken", "thawed", "given");
    }

    @Test
    void aRaisedPriorityStays() {
        PriorityLoan loan = new PriorityLoan(new RecordingProcess(), Priority.RAISED);

        loan.begin();
        assertThat(loan.isRunning()).isFalse();
        loan.end();
        loan.begin();

        assertThat(done).containsExactly("given");
    }

    private final class RecordingProcess implements SandboxedProcess {

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public Optional<ExitStatus> exitStatus() {
            return Optional.empty();
        }

        @Override
        public boolean awaitExit(Duration atMost) {
            return false;
        }

        @Override
        public ResourceUsage usage() {
            return new ResourceUsage(0, 0);
        }

        @Override
        public boolean prioritise() {
            return done.add("given");
        }

        @Override
        public void stopPrioritising() {
            done.add("taken");
        }

        @Override
        public void freeze() {
            done.add("frozen");
        }

        @Override
        public void thaw() {
            done.add("thawed");
        }

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
