package speedup.processes.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.processes.AttemptLog;

@DisplayName("processes/crash: your pool that outlives its workers")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelCrashProofPoolTest {

    private static final RetryPolicy TWICE = new RetryPolicy(Duration.ofMinutes(5), 2);

    /** Short enough to wait for, long enough for a fresh worker on a busy machine. */
    private static final Duration SHORT = Duration.ofSeconds(4);

    private final CrashProofPoolExercise exercise = new CrashProofPoolExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final CrashProofPool pool = exercise.newAnswer();
    private final long number = ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
    private final AttemptLog log = AttemptLog.numbered(number);

    @BeforeEach
    void openLog() throws IOException {
        log.open();
    }

    @AfterEach
    void closePool() throws IOException {
        pool.close();
        log.close();
    }

    @Test
    @DisplayName("does tasks that do no harm, once each, in their order")
    void doesHarmlessTasks() throws Exception {
        long[] tasks = tasks(FailureMode.NONE, FailureMode.NONE, FailureMode.NONE, FailureMode.NONE, FailureMode.NONE);

        PoolResult result = pool.map(FaultyTask.class, tasks, TWICE);

        assertThat(result.results())
                .isEqualTo(Arrays.stream(tasks).map(FaultyTask::result).toArray());
        assertThat(result.poison()).isEmpty();
        assertThat(attempts(5)).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    @DisplayName("gives nothing for no tasks")
    void mapsNoTasks() throws Exception {
        PoolResult result = pool.map(FaultyTask.class, new long[0], TWICE);

        assertThat(result.results()).isEmpty();
        assertThat(result.poison()).isEmpty();
    }

    static Stream<Integer> sizes() {
        // Who has to wait for 4 seconds is asked about below.
        return new CrashProofPoolExercise().sizes().stream().filter(size -> size != 16);
    }

    @ParameterizedTest(name = "is right in the scenario of size {0}")
    @MethodSource("sizes")
    void isRightInTheScenario(int size) throws Exception {
        // The seed names a folder, which two runs on one machine must not share.
        CrashScenario input = exercise.input(ThreadLocalRandom.current().nextLong(), size);
        PoolOutcome expected = exercise.expected(exercise.baseline(), input);

        Optional<String> difference = exercise.difference(input, expected, exercise.solve(pool, input));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("tries a task again that has killed its worker, and no other")
    void triesAgain() throws Exception {
        long[] tasks = tasks(FailureMode.NONE, FailureMode.NONE, FailureMode.DIES_ONCE, FailureMode.NONE);

        PoolResult result = pool.map(FaultyTask.class, tasks, TWICE);

        assertThat(result.results()[2]).isEqualTo(FaultyTask.result(tasks[2]));
        assertThat(result.poison()).isEmpty();
        assertThat(attempts(4)).containsExactly(1, 1, 2, 1);
    }

    @Test
    @DisplayName("names a task that always kills its worker, and does all others")
    void namesThePoison() throws Exception {
        long[] tasks = tasks(
                FailureMode.NONE, FailureMode.ALWAYS_DIES, FailureMode.NONE, FailureMode.NONE, FailureMode.ALWAYS_DIES);

        PoolResult result = pool.map(FaultyTask.class, tasks, TWICE);

        assertThat(result.poison()).containsExactly(1, 4);
        assertThat(result.results())
                .containsExactly(
                        FaultyTask.result(tasks[0]), 0, FaultyTask.result(tasks[2]), FaultyTask.result(tasks[3]), 0);
        assertThat(attempts(5)).containsExactly(1, 2, 1, 1, 2);
    }

    @Test
    @DisplayName("gives a task up after the first death if only one attempt is allowed")
    void countsTheAttempts() throws Exception {
        PoolResult result = pool.map(
                FaultyTask.class,
                tasks(FailureMode.DIES_ONCE, FailureMode.NONE),
                new RetryPolicy(Duration.ofMinutes(5), 1));

        assertThat(result.poison()).containsExactly(0);
        assertThat(attempts(2)).containsExactly(1, 1);
    }

    @Test
    @DisplayName("kills a worker that hangs, tries its task again, and leaves no process behind in the end")
    void endsWhatHangs() throws Exception {
        long[] tasks = tasks(FailureMode.HANGS_ONCE, FailureMode.NONE);

        PoolResult result = pool.map(FaultyTask.class, tasks, new RetryPolicy(SHORT, 2));
        assertThat(result.results()).containsExactly(FaultyTask.result(tasks[0]), FaultyTask.result(tasks[1]));
        assertThat(attempts(2)).containsExactly(2, 1);

        pool.close();
        assertThat(workers()).isEmpty();
    }

    @Test
    @DisplayName("gives up a task that hangs as often as the retry policy allows")
    void namesWhatAlwaysHangs() throws Exception {
        PoolResult result = pool.map(
                FaultyTask.class, tasks(FailureMode.NONE, FailureMode.ALWAYS_HANGS), new RetryPolicy(SHORT, 1));

        assertThat(result.poison()).containsExactly(1);
        assertThat(attempts(2)).containsExactly(1, 1);
    }

    @Test
    @DisplayName("counts a function that throws as a worker that died")
    void countsExceptions() throws Exception {
        PoolResult result = pool.map(NonNegativeIdentity.class, new long[] {1, -2, 3}, TWICE);

        assertThat(result.results()).containsExactly(1, 0, 3);
        assertThat(result.poison()).containsExactly(1);
    }

    @Test
    @DisplayName("survives that all workers are killed between two calls, and blames no task for it")
    void survivesBetweenCalls() throws Exception {
        pool.map(NonNegativeIdentity.class, new long[] {1, 2, 3}, TWICE);
        for (ProcessHandle worker : workers()) {
            worker.destroyForcibly();
            worker.onExit().join();
        }

        PoolResult result =
                pool.map(NonNegativeIdentity.class, new long[] {4, 5, 6}, new RetryPolicy(Duration.ofMinutes(5), 1));

        assertThat(result.results()).containsExactly(4, 5, 6);
        assertThat(result.poison()).isEmpty();
    }

    @Test
    @DisplayName("keeps workers that are well from one call to the next")
    void keepsItsWorkers() throws Exception {
        pool.map(NonNegativeIdentity.class, new long[1_000], TWICE);
        Set<ProcessHandle> first = workers();

        pool.map(NonNegativeIdentity.class, new long[1_000], TWICE);

        assertThat(workers()).containsAll(first);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed, neither a first worker nor its successor")
    void leavesNoProcessBehind() throws Exception {
        pool.map(FaultyTask.class, tasks(FailureMode.NONE, FailureMode.DIES_ONCE, FailureMode.NONE), TWICE);
        assertThat(workers()).isNotEmpty();

        pool.close();

        assertThat(workers()).isEmpty();
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        pool.map(NonNegativeIdentity.class, new long[] {1}, TWICE);

        pool.close();
        pool.close();

        assertThatThrownBy(() -> pool.map(NonNegativeIdentity.class, new long[] {1}, TWICE))
                .isInstanceOf(IllegalStateException.class);
    }

    private long[] tasks(FailureMode... modes) {
        long[] tasks = new long[modes.length];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = FaultyTask.task(number, i, modes[i]);
        }
        return tasks;
    }

    private int[] attempts(int tasks) throws IOException {
        int[] attempts = new int[tasks];
        for (int i = 0; i < tasks; i++) {
            attempts[i] = log.processes(i).size();
        }
        return attempts;
    }

    private Set<ProcessHandle> workers() {
        Set<ProcessHandle> workers = children();
        workers.removeAll(childrenBefore);
        return workers;
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
