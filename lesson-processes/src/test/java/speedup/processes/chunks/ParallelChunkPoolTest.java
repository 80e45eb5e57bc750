package speedup.processes.chunks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("processes/chunks: your pool that sends chunks")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelChunkPoolTest {

    private final ChunkPoolExercise exercise = new ChunkPoolExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final TaskPool pool = exercise.newAnswer();

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    @DisplayName("applies the function to a single task")
    void mapsASingleTask() throws Exception {
        assertThat(pool.map(Negation.class, new long[] {21})).containsExactly(-21);
    }

    @Test
    @DisplayName("gives no results for no tasks")
    void mapsNoTasks() throws Exception {
        assertThat(pool.map(Negation.class, new long[0])).isEmpty();
    }

    @ParameterizedTest(name = "does every one of {0} tasks, and gives the results in their order")
    @ValueSource(ints = {2, 3, 99, 100, 101, 127, 128, 129, 999, 1_000, 1_001, 10_007})
    void leavesNoTaskOut(int tasks) throws Exception {
        long[] results = pool.map(Negation.class, LongStream.range(0, tasks).toArray());

        assertThat(results)
                .isEqualTo(LongStream.range(0, tasks).map(task -> -task).toArray());
    }

    static Stream<Integer> sizes() {
        return new ChunkPoolExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with one message a task on questions of size {0}")
    @MethodSource("sizes")
    void agreesWithOneMessageATask(int size) throws Exception {
        // The seed names a folder, which two runs on one machine must not share.
        long[] input = exercise.input(ThreadLocalRandom.current().nextLong(), size);
        try (TaskPool baseline = exercise.baseline()) {
            TaskPoolOutput actual = exercise.solve(pool, input);

            Optional<String> difference = exercise.difference(input, exercise.expected(baseline, input), actual);

            assertThat(difference).isEmpty();
        }
    }

    @Test
    @DisplayName("can send much more than a pipe holds")
    void sendsMoreThanAPipeHolds() throws Exception {
        long[] tasks = LongStream.range(0, 200_000).toArray();

        long[] results = pool.map(Negation.class, tasks);

        assertThat(results).isEqualTo(Arrays.stream(tasks).map(task -> -task).toArray());
    }

    @Test
    @DisplayName("leaves the tasks as they were")
    void leavesTheTasksAlone() throws Exception {
        long[] tasks = {3, 1, 2};

        pool.map(Negation.class, tasks);

        assertThat(tasks).containsExactly(3, 1, 2);
    }

    @Test
    @DisplayName("applies one function in one call and another in the next")
    void changesTheFunction() throws Exception {
        assertThat(pool.map(Negation.class, new long[] {1, 2, 3})).containsExactly(-1, -2, -3);
        assertThat(pool.map(XorShift.class, new long[] {0})).containsExactly(0);
        assertThat(pool.map(Negation.class, new long[] {4})).containsExactly(-4);
    }

    @Test
    @DisplayName("keeps its workers from one call to the next")
    void keepsItsWorkers() throws Exception {
        pool.map(Negation.class, new long[1_000]);
        Set<ProcessHandle> workers = children();

        pool.map(Negation.class, new long[1_000]);

        assertThat(children()).isEqualTo(workers);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed")
    void leavesNoProcessBehind() throws Exception {
        pool.map(Negation.class, new long[1_000]);
        assertThat(children()).hasSizeGreaterThan(childrenBefore.size());

        pool.close();

        assertThat(children()).isEqualTo(childrenBefore);
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        pool.map(Negation.class, new long[] {1});

        pool.close();
        pool.close();

        assertThatThrownBy(() -> pool.map(Negation.class, new long[] {1})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is at least eight times as fast as one message a task")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
