package speedup.processes.spawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.processes.ChildJvm;

@DisplayName("processes/spawn: your process runner")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MyProcessRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ProcessRunnerExercise exercise = new ProcessRunnerExercise();
    private final ProcessRunner runner = exercise.newAnswer();

    @Test
    @DisplayName("passes every argument on as it is")
    void passesArgumentsOn() throws Exception {
        ChildBehaviour behaviour =
                new ChildBehaviour(0, 1, 0, List.of("two words", "", "\"quoted\"", "it's", "$HOME", "*", "a\nb"));

        assertThat(run(behaviour, LONG).out()).asString().isEqualTo("two words\0\0\"quoted\"\0it's\0$HOME\0*\0a\nb\0");
    }

    @Test
    @DisplayName("gives the exit code")
    void givesTheExitCode() throws Exception {
        assertThat(run(new ChildBehaviour(0, 1, 42, List.of()), LONG).exitCode())
                .hasValue(42);
    }

    @Test
    @DisplayName("keeps the outputs apart, byte by byte, however much there is on each")
    void keepsTheOutputsApart() throws Exception {
        ChildBehaviour behaviour = new ChildBehaviour(1_000_000, 2, 0, List.of());

        ProcessOutcome outcome = run(behaviour, LONG);

        // No isEqualTo: it would print a million bytes.
        assertThat(Arrays.mismatch(outcome.out(), behaviour.out()))
                .as("first wrong byte")
                .isEqualTo(-1);
        assertThat(outcome.err()).hasSizeGreaterThanOrEqualTo(1_000_000);
    }

    @Test
    @DisplayName("says so if there is no such program")
    void saysThatThereIsNoProgram() throws Exception {
        run(new ChildBehaviour(0, 1, 0, List.of()), LONG);

        assertThatThrownBy(() -> runner.run(List.of("/no/such/program"), LONG)).isInstanceOf(IOException.class);
    }

    static Stream<Integer> sizes() {
        return new ProcessRunnerExercise().sizes().stream();
    }

    @ParameterizedTest(name = "manages a child that writes twice {0} KiB")
    @MethodSource("sizes")
    void managesTheChild(int size) throws Exception {
        ChildBehaviour behaviour = exercise.input(size, size);
        RunObservation expected = exercise.expected(exercise.baseline(), behaviour);

        assertThat(exercise.difference(behaviour, expected, exercise.solve(runner, behaviour)))
                .isEmpty();
    }

    @Test
    @DisplayName("kills the child and its child when the time is up, and keeps what they have written")
    void killsTheFamily() throws Exception {
        ChildBehaviour behaviour = new ChildBehaviour(10, 3, ChildBehaviour.NEVER, List.of("last words"));
        try (ProcessFamily family = new ProcessFamily()) {
            ProcessOutcome outcome = runner.run(command(behaviour, family), Duration.ofSeconds(3));

            assertThat(family.isComplete())
                    .as("the family was complete in time")
                    .isTrue();
            assertThat(family.survivors()).isZero();
            assertThat(outcome.exitCode()).isEmpty();
            assertThat(outcome.out()).isEqualTo(behaviour.out());
        }
    }

    @Test
    @DisplayName("gives a child all of its time, parts of a second too")
    void givesAllOfTheTime() throws Exception {
        ChildBehaviour behaviour = new ChildBehaviour(10, 3, ChildBehaviour.NEVER, List.of());
        Duration timeout = Duration.ofMillis(700);
        long start = System.nanoTime();

        ProcessOutcome outcome = run(behaviour, timeout);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(timeout.minusMillis(20));
        assertThat(outcome.exitCode()).isEmpty();
    }

    @Test
    @DisplayName("kills the child and its child when the calling thread is interrupted")
    void killsTheFamilyWhenInterrupted() throws Exception {
        run(new ChildBehaviour(0, 1, 0, List.of()), LONG);
        try (ProcessFamily family = new ProcessFamily()) {
            List<String> command = command(new ChildBehaviour(10, 3, ChildBehaviour.NEVER, List.of()), family);
            FutureTask<ProcessOutcome> call = new FutureTask<>(() -> runner.run(command, LONG));
            Thread caller = new Thread(call);
            caller.start();
            while (!family.isComplete() && caller.isAlive()) {
                Thread.sleep(5);
            }
            caller.interrupt();

            assertThatThrownBy(call::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
            assertThat(family.survivors()).isZero();
        }
    }

    private ProcessOutcome run(ChildBehaviour behaviour, Duration timeout) throws IOException, InterruptedException {
        try (ProcessFamily family = new ProcessFamily()) {
            return runner.run(command(behaviour, family), timeout);
        }
    }

    private static List<String> command(ChildBehaviour behaviour, ProcessFamily family) {
        return ChildJvm.running(MisbehavingChild.class, behaviour.arguments(family.marker()))
                .command();
    }
}
