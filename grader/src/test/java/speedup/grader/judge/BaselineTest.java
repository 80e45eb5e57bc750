package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.Launch;
import speedup.grader.judge.process.ThawDelay;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.subprocess.ExecutionLimits;

/** Real baselines in the real sandbox, over several sessions. */
@Timeout(120)
class BaselineTest {

    private static final Course COURSE = Course.at(Path.of(System.getProperty("speedup.home")));
    private static final Exercise<?, ?, ?> CORES = Exercises.load().get("threads/cores");
    private static final Exercise<?, ?, ?> FRAMING = Exercises.load().get("processes/framing");

    private final BaselinePool pool = new BaselinePool(2);
    private final List<Launch> started = new ArrayList<>();
    private Sandbox sandbox;
    private ExecutionLimits limits;

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandboxes.best();
        limits = ExecutionLimits.usual(List.of(), 2);
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        for (Launch launch : started) {
            launch.close();
        }
    }

    @Test
    void servesTheNextSessionOnItsExercise() throws Exception {
        session(pool, CORES);
        session(pool, CORES);
        session(pool, FRAMING);
        session(pool, CORES);
        session(pool, FRAMING);

        assertThat(started).hasSize(2);
    }

    @Test
    void isReplacedWhenItHasEndedMeanwhile() throws Exception {
        session(pool, CORES);
        started.get(0).process().close();
        session(pool, CORES);
        session(pool, CORES);

        assertThat(started).hasSize(2);
    }

    @Test
    void isAFaultOfTheGraderWhenANewOneFails() throws Exception {
        try (Baseline baseline = started(pool, CORES)) {
            started.get(0).process().close();

            assertThatThrownBy(() -> baseline.answer(question(CORES, 1), ThawDelay.AWAKE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The grader's own baseline failed");
        }
        session(pool, CORES);

        assertThat(started).as("the one that failed is not kept").hasSize(2);
    }

    @Test
    void isEndedWhereThereIsNoRoom() throws Exception {
        Exercise<?, ?, ?> stop = Exercises.load().get("threads/stop");
        session(pool, CORES);
        session(pool, FRAMING);
        session(pool, stop);

        assertThat(started).extracting(launch -> launch.process().isAlive()).containsExactly(true, true, false);
        pool.close();
        assertThat(started).extracting(launch -> launch.process().isAlive()).containsOnly(false);
        session(pool, CORES);
        assertThat(started.get(3).process().isAlive())
                .as("what a closed pool is given back")
                .isFalse();
    }

    @Test
    void isAnotherOneInEachSessionWithoutAPool() throws Exception {
        session(BaselinePool.NONE, CORES);
        session(BaselinePool.NONE, CORES);

        assertThat(started).hasSize(2);
        assertThat(started).extracting(launch -> launch.process().isAlive()).containsOnly(false);
    }

    @Test
    void servesSoOftenAndSoLongOnly() throws Exception {
        try (Baseline baseline = started(BaselinePool.NONE, CORES)) {
            Launch launch = started.get(0);
            AnswerProcess process = baseline.process();
            long now = System.nanoTime();
            long minutes = 60L * 1_000_000_000;

            assertThat(new BaselinePool.Kept("", launch, process, now, 99).canServeAgain())
                    .isTrue();
            assertThat(new BaselinePool.Kept("", launch, process, now, 100).canServeAgain())
                    .isFalse();
            assertThat(new BaselinePool.Kept("", launch, process, now - 2 * minutes, 1).canServeAgain())
                    .isTrue();
            assertThat(new BaselinePool.Kept("", launch, process, now - 3 * minutes, 1).canServeAgain())
                    .isFalse();
        }
    }

    /** A session that asks two questions. */
    private void session(BaselinePool from, Exercise<?, ?, ?> exercise) throws Exception {
        try (Baseline baseline = started(from, exercise)) {
            for (int seed = 0; seed < 2; seed++) {
                assertThat(baseline.answer(question(exercise, seed), ThawDelay.NONE)
                                .bytes()
                                .remaining())
                        .isPositive();
            }
        }
    }

    private Baseline started(BaselinePool from, Exercise<?, ?, ?> exercise) throws Exception {
        Baseline baseline = new Baseline(from, exercise.id(), () -> launch(exercise), limits.timePerCall());
        baseline.begin();
        baseline.await();
        return baseline;
    }

    private Launch launch(Exercise<?, ?, ?> exercise) throws IOException {
        List<Path> lesson = COURSE.answerClassPath(Exercises.lesson(exercise));
        Launch launch = Launch.start(sandbox, limits, exercise.id(), "baseline", List.of(), lesson, false);
        started.add(launch);
        return launch;
    }

    private static <I> ByteBuffer question(Exercise<?, I, ?> exercise, long seed) {
        Codec<I> codec = exercise.inputCodec();
        I input = exercise.input(seed, exercise.sizes().get(0));
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(input)).order(ByteOrder.nativeOrder());
        codec.write(input, bytes);
        return bytes.flip();
    }
}
