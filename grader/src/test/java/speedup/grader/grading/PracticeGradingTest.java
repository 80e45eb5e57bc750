package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** Whole answers, without a sandbox. No verdict here depends on how fast one is. */
class PracticeGradingTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final Exercise<?, ?, ?> CORES = Exercises.load().get("threads/cores");
    private static final Exercise<?, ?, ?> SUM = Exercises.load().get("threads/sum");

    private static Submission submission(Exercise<?, ?, ?> exercise, String source) {
        AnswerFile answer = new AnswerFile(exercise.answerName() + ".java", source);
        return new Submission("anna", Map.of(exercise.id(), answer), Map.of(), List.of());
    }

    private static ExerciseVerdict check(Exercise<?, ?, ?> exercise, Submission submission, ExplanationLevel level)
            throws IOException, InterruptedException {
        return new PracticeGrading(
                        Course.at(HOME), level, OptionalInt.empty(), GradingListener.SILENT, Clock.systemUTC())
                .grade(submission, List.of(exercise))
                .exercises()
                .get(0);
    }

    private static ExerciseVerdict check(Exercise<?, ?, ?> exercise, String source)
            throws IOException, InterruptedException {
        return check(exercise, submission(exercise, source), ExplanationLevel.TESTS_FIRST);
    }

    private static String right(Exercise<?, ?, ?> exercise) throws IOException {
        return Files.readString(Course.at(HOME).ownAnswer(exercise).orElseThrow());
    }

    @Test
    void passesARightAnswerThatNoClockDecides() throws Exception {
        ExerciseVerdict verdict = check(CORES, right(CORES));

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.PASSED);
        assertThat(verdict.message()).endsWith("of the lesson's tests pass.");
    }

    @Test
    void measuresARightAnswerAndNeverCallsItTooSlow() throws Exception {
        ExerciseVerdict verdict = check(SUM, right(SUM));

        assertThat(verdict.status()).as(verdict.message()).isIn(Status.PASSED, Status.INCONCLUSIVE);
        assertThat(verdict.speedups()).hasSize(1);
        assertThat(verdict.message()).startsWith("The lesson's tests pass, and ");
    }

    @Test
    void stopsAfterTheTestsIfAsked() throws Exception {
        ExerciseVerdict verdict = check(SUM, submission(SUM, right(SUM)), ExplanationLevel.TESTS_ONLY);

        assertThat(verdict.status()).isEqualTo(Status.PASSED);
        assertThat(verdict.message()).endsWith("Nothing else was asked or measured.");
    }

    @Test
    void tellsTheFirstTestThatFails() throws Exception {
        String wrong = right(CORES).replace("Math.floor(1 + 1 / f)", "Math.floor(1 / f)");
        ExerciseVerdict verdict = check(CORES, wrong);

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.INCORRECT);
        assertThat(verdict.message()).startsWith("The lesson's test \"");
    }

    @Test
    void endsAnAnswerThatEndsItsJvm() throws Exception {
        ExerciseVerdict verdict = check(
                CORES, right(CORES).replaceFirst("(?s)(public [^{;]*\\)[^{;]*\\{)", "$1 if (true) System.exit(0);"));

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.CRASHED);
        assertThat(verdict.message()).contains("without a report");
    }

    @Test
    void tellsTheFirstErrorOfTheCompiler() throws Exception {
        ExerciseVerdict verdict = check(CORES, right(CORES) + "}");

        assertThat(verdict.status()).isEqualTo(Status.DOES_NOT_COMPILE);
        assertThat(verdict.message()).contains("MyCoreAdvisor.java, line ");
    }

    @Test
    void tellsThatThereIsNoFileOrNoneThatCanBeTaken() throws Exception {
        Submission none = new Submission("anna", Map.of(), Map.of(), List.of());
        Submission rejected = new Submission("anna", Map.of(), Map.of(CORES.id(), "It is there twice."), List.of());
        Submission unread =
                new Submission("anna", Map.of(), Map.of(), Map.of(CORES.id(), "It cannot be read."), List.of());

        assertThat(check(CORES, none, ExplanationLevel.TESTS_FIRST).status()).isEqualTo(Status.NOT_ATTEMPTED);
        assertThat(check(CORES, rejected, ExplanationLevel.TESTS_FIRST).status())
                .isEqualTo(Status.REJECTED);
        assertThat(check(CORES, unread, ExplanationLevel.TESTS_FIRST).status()).isEqualTo(Status.INCONCLUSIVE);
    }
}
