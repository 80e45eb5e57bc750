package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import speedup.answerer.Message;
import speedup.answerer.Message.Cause;
import speedup.grader.judge.Problem.Kind;
import speedup.grader.sandbox.Ending;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.Usage;

class FailuresTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void tellsADeadlockFromAnEndlessLoop() {
        assertThat(Failures.silent(LIMIT, 10_000_000).text()).contains("within 5 s", "deadlock");
        assertThat(Failures.silent(LIMIT, 4_900_000_000L).text()).contains("within 5 s", "loop that never ends");
    }

    @Test
    void tellsWhatTheAnswererTold() {
        assertThat(Failures.unexpected(new Message.Failed(Cause.NOT_ATTEMPTED, ""))
                        .kind())
                .isEqualTo(Kind.NOT_ATTEMPTED);
        assertThat(Failures.unexpected(new Message.Failed(Cause.MALFORMED, "Row 3 is null")))
                .isEqualTo(new Problem(Kind.WRONG, "Row 3 is null", ""));
        Problem threw = Failures.unexpected(new Message.Failed(Cause.THREW, "java.lang.Error: no\n\tat X"));
        assertThat(threw.kind()).isEqualTo(Kind.THREW);
        assertThat(threw.text()).endsWith("java.lang.Error: no");
        assertThat(threw.details()).contains("at X");
        assertThat(Failures.unexpected(new Message.Failed(Cause.THREW, "")).text())
                .contains("without a name");
    }

    @Test
    void rejectsWhatIsNoAnswer() {
        assertThat(Failures.unexpected(new Message.Go()).kind()).isEqualTo(Kind.BROKE_RULE);
    }

    @Test
    void tellsHowTheProcessEnded() {
        assertThat(gone(Optional.of(new Ending(Ending.Cause.EXITED, 0))).text()).contains("exit code 0");
        assertThat(gone(Optional.of(new Ending(Ending.Cause.SIGNALLED, 11))).text())
                .contains("signal 11");
        assertThat(gone(Optional.of(new Ending(Ending.Cause.TIME_LIMIT, 9))).text())
                .contains("longer than is allowed");
        assertThat(gone(Optional.of(new Ending(Ending.Cause.MEMORY_LIMIT, 9))).text())
                .contains("more memory");
    }

    @Test
    void rejectsAClosedChannelOfALivingProcess() {
        assertThat(gone(Optional.empty()).kind()).isEqualTo(Kind.BROKE_RULE);
    }

    private static Problem gone(Optional<Ending> ending) {
        return Failures.gone(new EndedProcess(ending));
    }

    private record EndedProcess(Optional<Ending> ending) implements SandboxedProcess {

        @Override
        public boolean isAlive() {
            return ending.isEmpty();
        }

        @Override
        public boolean awaitExit(Duration atMost) {
            return ending.isPresent();
        }

        @Override
        public Usage usage() {
            return new Usage(0, 0);
        }

        @Override
        public int processes() {
            return 0;
        }

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
