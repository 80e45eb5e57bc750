package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * From a submission to a pass that a clock decides. A grader that proves nothing is never wrong, and fails here: this
 * answer is so far above its bar that no machine of two cores has a reason to leave it open.
 */
class PassingAnswerTest {

    private static final Path FAR_ABOVE = Path.of(
                    "src", "test", "submissions", "threads-mandelbrot", "parallel-by-formula")
            .toAbsolutePath();

    /** A spell in which another program has a core to itself may leave one attempt open. */
    private static final int MOST_TRIES = 3;

    @Test
    void anAnswerFarAboveTheBarPasses() throws Exception {
        try (Workshop workshop = Workshop.forMarks(Sandboxes.best())) {
            ExerciseVerdict verdict;
            int tries = 0;
            do {
                verdict = workshop.gradeOne(FAR_ABOVE, "threads/mandelbrot");
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
