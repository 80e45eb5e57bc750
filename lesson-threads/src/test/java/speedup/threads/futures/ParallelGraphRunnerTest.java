package speedup.threads.futures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/futures: your runner")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelGraphRunnerTest {

    private final GraphRunnerExercise exercise = new GraphRunnerExercise();
    private final GraphRunner runner = exercise.newAnswer();
    private final TaskExecutor executor = new TaskExecutor(2);

    @AfterEach
    void endThreads() {
        executor.close();
    }

    private long[] results(GraphTask... tasks) throws Exception {
        return runner.run(List.of(tasks), executor).get(20, TimeUnit.SECONDS);
    }

    private static GraphTask task(TaskFunction function, Integer... needs) {
        return new GraphTask(List.of(needs), function);
    }

    private static GraphTask number(long value) {
        return task(results -> value);
    }

    @Test
    @DisplayName("has no results of no tasks")
    void worksWithoutTasks() throws Exception {
        assertThat(results()).isEmpty();
    }

    @Test
    @DisplayName("has the results of tasks that need no other one")
    void computesTasksThatNeedNothing() throws Exception {
        assertThat(results(number(5), number(7))).containsExactly(5, 7);
    }

    @Test
    @DisplayName("gives a task the results that it needs, in their order")
    void givesResultsInOrder() throws Exception {
        GraphTask difference = task(results -> results[0] - results[1], 2, 1);

        assertThat(results(difference, number(3), number(10))).containsExactly(7, 3, 10);
    }

    @Test
    @DisplayName("computes tasks that need some with larger numbers")
    void findsAnOrder() throws Exception {
        GraphTask next = task(results -> results[0] + 1, 1);
        GraphTask afterThat = task(results -> results[0] + 1, 2);

        assertThat(results(next, afterThat, number(1))).containsExactly(3, 2, 1);
    }

    @Test
    @DisplayName("computes a task once that two others need")
    void computesSharedTasksOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        GraphTask shared = task(results -> calls.incrementAndGet());
        GraphTask left = task(results -> results[0] + 10, 0);
        GraphTask right = task(results -> results[0] + 20, 0);
        GraphTask sum = task(results -> results[0] + results[1], 1, 2);

        assertThat(results(shared, left, right, sum)).containsExactly(1, 11, 21, 32);
        assertThat(calls).as("calls of the shared task").hasValue(1);
    }

    static Stream<Integer> plainSizes() {
        return new GraphRunnerExercise().sizes().stream().filter(size -> size < 10 || size > 12);
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} tasks")
    @MethodSource("plainSizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        assertKeepsTheRules(size);
    }

    @Test
    @DisplayName("computes two tasks at the same time")
    void worksAtTheSameTime() throws Exception {
        CountDownLatch bothAreHere = new CountDownLatch(2);
        TaskFunction meeting = results -> {
            bothAreHere.countDown();
            return await(bothAreHere) ? 1 : 0;
        };

        assertThat(results(task(meeting), task(meeting)))
                .as("results of tasks that met another one")
                .containsExactly(1, 1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @DisplayName("returns at once, and has no thread wait for a task")
    void waitsForNothing() throws Exception {
        assertKeepsTheRules(GraphRunnerExercise.size(GraphScene.FIRST_HELD));
    }

    @Test
    @DisplayName("begins all tasks that can be computed, as far as threads are free")
    void beginsWhatItCan() throws Exception {
        assertKeepsTheRules(GraphRunnerExercise.size(GraphScene.SIBLING_HELD));
    }

    @Test
    @DisplayName("fails with what the only task throws")
    void passesFailuresOn() {
        IllegalStateException failure = new IllegalStateException("The task has no result");

        assertThatThrownBy(() -> results(task(results -> {
                    throw failure;
                })))
                .isInstanceOf(ExecutionException.class)
                .satisfies(thrown -> assertThat(causes(thrown)).contains(failure));
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .toList();
    }

    @Test
    @DisplayName("computes no task that needs one that has failed, and stands still for none")
    void leavesOutWhatNeedsAFailure() throws Exception {
        assertKeepsTheRules(GraphRunnerExercise.size(GraphScene.FAILS));
    }

    @Test
    @DisplayName("gives each call an array of its own")
    void returnsNewArrays() throws Exception {
        GraphTask[] tasks = IntStream.range(0, 3).mapToObj(i -> number(i)).toArray(GraphTask[]::new);

        long[] first = results(tasks);
        first[0] = 9;

        assertThat(results(tasks)).containsExactly(0, 1, 2);
    }

    private void assertKeepsTheRules(int size) throws Exception {
        GraphQuestion question = exercise.input(size, size);
        GraphObservation expected = exercise.expected(exercise.baseline(), question);

        assertThat(exercise.difference(question, expected, exercise.solve(runner, question)))
                .isEmpty();
    }

    @Test
    @Tag("speedup")
    @DisplayName("is within 20% of the bound on 2 cores, and as fast as Amdahl's law asks for on more")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
