package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * From a submission to a pass that a clock decides. A grader that proves nothing is never wrong, and fails here.
 */
@Tag("timed")
class PassingAnswerTest {

    private static final Path PERFECT =
            FakeCollection.folder().resolve("threads-mandelbrot").resolve("perfect");

    /** A time in which another program has a core to itself may leave one attempt open. */
    private static final int MOST_TRIES = 3;

    @Test
    void passesAPerfectAnswer() throws Exception {
        try (GraderFixture graderFixture = GraderFixture.forMarks(Sandboxes.best())) {
            ExerciseVerdict verdict;
            int tries = 0;
            do {
                verdict = graderFixture.gradeOne(PERFECT, "threads/mandelbrot");
                tries++;
            } while (verdict.status() == Status.INCONCLUSIVE && tries < MOST_TRIES);

            assertThat(verdict.status()).as("%s", verdict).isEqualTo(Status.PASSED);
            assertThat(verdict.score()).isEqualTo(verdict.maxScore());
            assertThat(verdict.speedup())
                    .hasValueSatisfying(figures -> assertThat(figures.low())
                            .isGreaterThanOrEqualTo(figures.required())
                            .isFinite());
        }
    }
}
