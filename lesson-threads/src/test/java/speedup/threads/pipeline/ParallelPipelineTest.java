package speedup.threads.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/pipeline: your pipeline")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelPipelineTest {

    private final PipelineExercise exercise = new PipelineExercise();
    private final Pipeline pipeline = exercise.newAnswer();

    private record TestStage(int workers, LongUnaryOperator function) implements PipelineStage {

        @Override
        public long apply(long item) {
            return function.applyAsLong(item);
        }
    }

    private List<Long> run(List<TestStage> stages, long... items) throws Exception {
        PlainItems source = new PlainItems(items);
        List<Long> results = new ArrayList<>();
        pipeline.run(source::next, stages, results::add, 2);
        return results;
    }

    @Test
    @DisplayName("passes an item through all stages, one after the other")
    void passesThroughAllStages() throws Exception {
        assertThat(run(List.of(new TestStage(1, item -> item + 1), new TestStage(1, item -> item * 10)), 4))
                .containsExactly(50L);
    }

    @Test
    @DisplayName("ends if there is no item at all")
    void endsWithoutItems() throws Exception {
        assertThat(run(List.of(new TestStage(1, item -> item), new TestStage(3, item -> item))))
                .isEmpty();
    }

    @Test
    @DisplayName("passes any number on: none marks the end")
    void passesAnyNumberOn() throws Exception {
        assertThat(run(List.of(new TestStage(2, item -> item)), -1, 0, Long.MAX_VALUE, Long.MIN_VALUE, 5))
                .containsExactly(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE, 5L);
    }

    @Test
    @DisplayName("gives results in the order of the source, though a worker is done before another one")
    void keepsTheOrder() throws Exception {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        TestStage slowFirst = new TestStage(2, item -> {
            if (item == 0) {
                await(secondIsDone);
            } else {
                secondIsDone.countDown();
            }
            return item;
        });

        assertThat(run(List.of(slowFirst), 0, 1, 2)).containsExactly(0L, 1L, 2L);
    }

    @Test
    @DisplayName("has the workers of a stage work at the same time")
    void hasWorkersWorkAtTheSameTime() throws Exception {
        CountDownLatch bothAreHere = new CountDownLatch(2);
        TestStage meeting = new TestStage(2, item -> {
            bothAreHere.countDown();
            return await(bothAreHere) ? 1 : 0;
        });

        assertThat(run(List.of(meeting), 7, 8)).as("items of workers that met").containsExactly(1L, 1L);
    }

    @Test
    @DisplayName("has stages work at the same time, each on another item")
    void hasStagesWorkAtTheSameTime() throws Exception {
        CountDownLatch secondHasBegun = new CountDownLatch(1);
        TestStage first = new TestStage(1, item -> {
            if (item == 1) {
                secondHasBegun.countDown();
            }
            return item;
        });
        TestStage second = new TestStage(1, item -> item == 0 && !await(secondHasBegun) ? -1 : item);

        assertThat(run(List.of(first, second), 0, 1))
                .as("-1 where the first stage did not begin the next item meanwhile")
                .containsExactly(0L, 1L);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Stream<Integer> plainSizes() {
        List<Integer> scenes = new PipelineExercise().sizesAskedOnce();
        return new PipelineExercise().sizes().stream().filter(size -> !scenes.contains(size));
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} items")
    @MethodSource("plainSizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        assertKeepsTheRules(size);
    }

    @Test
    @DisplayName("can be used again")
    void canBeUsedAgain() throws Exception {
        List<TestStage> stages = List.of(new TestStage(3, item -> -item));

        assertThat(run(stages, LongStream.range(0, 20).toArray())).hasSize(20);
        assertThat(run(stages, 1, 2)).containsExactly(-1L, -2L);
    }

    @Test
    @DisplayName("does not read the source far ahead of a sink that stands still")
    void doesNotReadAheadOfTheSink() throws Exception {
        assertKeepsTheRules(PipelineScene.HELD_SINK);
    }

    @Test
    @DisplayName("does not read the source far ahead of a stage that stands still")
    void doesNotReadAheadOfAStage() throws Exception {
        assertKeepsTheRules(PipelineScene.HELD_STAGE);
    }

    @Test
    @DisplayName("keeps few results, and their order, while one of several workers stands still")
    void boundsWhatWaitsForAWorker() throws Exception {
        assertKeepsTheRules(PipelineScene.HELD_WORKER);
    }

    @Test
    @DisplayName("passes an item on without waiting for the next one")
    void passesItemsOnAtOnce() throws Exception {
        assertKeepsTheRules(PipelineScene.HELD_SOURCE);
    }

    @Test
    @DisplayName("throws what the source throws, and ends")
    void passesFailuresOfTheSourceOn() throws Exception {
        assertKeepsTheRules(PipelineScene.FAILS_IN_SOURCE);
    }

    @Test
    @DisplayName("throws what a stage throws, and ends without reading on")
    void passesFailuresOfAStageOn() throws Exception {
        assertKeepsTheRules(PipelineScene.FAILS_IN_STAGE);
        assertKeepsTheRules(PipelineScene.FAILS_IN_WORKER);
    }

    @Test
    @DisplayName("throws what the sink throws, and ends without reading on")
    void passesFailuresOfTheSinkOn() throws Exception {
        assertKeepsTheRules(PipelineScene.FAILS_IN_SINK);
    }

    @Test
    @DisplayName("ends all its threads when the calling thread is interrupted")
    void endsWhenInterrupted() throws Exception {
        assertKeepsTheRules(PipelineScene.INTERRUPTED);
    }

    private void assertKeepsTheRules(PipelineScene scene) throws Exception {
        assertKeepsTheRules(PipelineExercise.size(scene));
    }

    private void assertKeepsTheRules(int size) throws Exception {
        PipelineQuestion question = exercise.input(size, size);
        PipelineObservation expected = exercise.expected(exercise.baseline(), question);

        assertThat(exercise.difference(question, expected, exercise.solve(pipeline, question)))
                .isEmpty();
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
