package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.intake.Submission;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

class GradingQueueTest {

    private static final List<Exercise<?, ?, ?>> EXERCISES =
            List.of(Exercises.load().get("threads/sum"), Exercises.load().get("threads/matmul"));

    private final List<String> graded = new ArrayList<>();

    @Test
    void gradesInOrderAndOnceWhatIsDecided() {
        List<List<ExerciseVerdict>> verdicts = queue().grade((entry, before) -> verdict(entry, Status.PASSED), 5);

        assertThat(graded).containsExactly("0 threads/sum", "0 threads/matmul", "1 threads/sum", "1 threads/matmul");
        assertThat(verdicts)
                .hasSize(2)
                .allSatisfy(submission -> assertThat(submission)
                        .extracting(ExerciseVerdict::id)
                        .containsExactly("threads/sum", "threads/matmul"));
    }

    @Test
    void gradesAgainAtTheEndWhatIsInconclusive() {
        List<List<ExerciseVerdict>> verdicts = queue().grade(
                        (entry, before) -> verdict(
                                entry, entry.submission() == 0 && before < 2 ? Status.INCONCLUSIVE : Status.TOO_SLOW),
                        5);

        assertThat(graded)
                .containsExactly(
                        "0 threads/sum",
                        "0 threads/matmul",
                        "1 threads/sum",
                        "1 threads/matmul",
                        "0 threads/sum",
                        "0 threads/matmul",
                        "0 threads/sum",
                        "0 threads/matmul");
        assertThat(verdicts.get(0))
                .extracting(ExerciseVerdict::status)
                .containsExactly(Status.TOO_SLOW, Status.TOO_SLOW);
    }

    @Test
    void givesUpAfterSoManyTimes() {
        List<List<ExerciseVerdict>> verdicts = queue().grade((entry, before) -> verdict(entry, Status.INCONCLUSIVE), 1);

        assertThat(graded).hasSize(8);
        assertThat(verdicts.get(1))
                .extracting(ExerciseVerdict::status)
                .containsExactly(Status.INCONCLUSIVE, Status.INCONCLUSIVE);
    }

    private static GradingQueue queue() {
        Submission submission = new Submission("anna", Map.of(), Map.of(), List.of());
        return new GradingQueue(List.of(submission, submission), EXERCISES);
    }

    private ExerciseVerdict verdict(GradingQueue.Entry entry, Status status) {
        graded.add(entry.submission() + " " + entry.exercise().id());
        return new ExerciseVerdict(entry.exercise().id(), status, 0, 10, "", List.of(), List.of(), List.of());
    }
}
