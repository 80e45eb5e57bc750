package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ExerciseVerdict.StageTime;
import speedup.grader.verdict.Status;

/** On an answer that starts a task for each element: it is several times as slow, which no machine leaves open. */
@Tag("timed")
class ExplanationLevelTest {

    private static final Path SLOW =
            FakeCollection.folder().resolve("threads-cutoff").resolve("task-per-element");

    @Test
    void saysWhereTheSpeedWent() throws Exception {
        try (GraderFixture graderFixture = GraderFixture.in(Sandboxes.best())) {
            ExerciseVerdict verdict = graderFixture.gradeOne(SLOW, "threads/cutoff");
            assertThat(verdict.status()).isEqualTo(Status.TOO_SLOW);
            assertThat(verdict.speedups().get(0).stack()).isPresent();
            assertThat(verdict.stages()).extracting(StageTime::stage).containsSubsequence("measuring", "explaining");
        }
    }

    @Test
    void saysNothingWhereMarksAreAllThatIsWanted() throws Exception {
        try (GraderFixture graderFixture = GraderFixture.forMarks(Sandboxes.best())) {
            ExerciseVerdict verdict = graderFixture.gradeOne(SLOW, "threads/cutoff");
            assertThat(verdict.status()).isEqualTo(Status.TOO_SLOW);
            assertThat(verdict.speedups().get(0).stack()).isEmpty();
            assertThat(verdict.stages()).extracting(StageTime::stage).endsWith("measuring");
        }
    }
}
