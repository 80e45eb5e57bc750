package speedup.grader.cli.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Requirement;
import speedup.grader.app.GradeRequest;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.ReasonCode;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.VerdictOrigin;

class ScalingCheckTest {

    private static final int ALL = 8;

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private Path file;
    private ReasonCode onFewer = ReasonCode.PASSED;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        exercise(new Requirement.Scaling(0.05, 100));
        speedup.grading = (request, progress) -> grade(request);
    }

    private void exercise(Requirement requirement) throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul", requirement);
        speedup.exercises = List.of(exercise);
        file = home.resolve("lesson-threads/src/main/java").resolve(exercise.answerFile());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class ParallelAnswer {}");
    }

    private Gradebook grade(GradeRequest request) {
        speedup.requests.add(request);
        int cores = request.cores().orElse(ALL);
        SpeedupFigures figures =
                new SpeedupFigures(0.9 * cores, 0.8 * cores, cores, 1, "", 100, cores, 9, cores, Optional.empty());
        return Gradebooks.of(new SubmissionVerdict(
                "anna",
                List.of(),
                List.of(Gradebooks.verdict("threads/matmul", Status.PASSED, Optional.of(figures))
                        .from(new VerdictOrigin(
                                request.cores().isPresent() ? onFewer : ReasonCode.PASSED,
                                1,
                                Optional.empty(),
                                Optional.empty(),
                                List.of())))));
    }

    private String page() throws IOException {
        return Files.readString(home.resolve("pages/threads-matmul.html"));
    }

    private int check(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"check", "matmul", "--out", home + "/pages"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return speedup.run(arguments);
    }

    @Test
    void measuresOnFewerCoresAndSaysSoBefore() throws IOException {
        assertThat(check()).isZero();

        assertThat(speedup.requests)
                .extracting(request -> request.cores().orElse(ALL))
                .containsExactly(ALL, 2, 4, 6);
        assertThat(speedup.out.toString()).contains("Measuring on 2, 4, 6 cores too, for the page: about ");
        assertThat(page()).contains("Speedup over cores", "the universal scalability law, fitted");
    }

    @Test
    void leavesItOutIfToldTo() throws IOException {
        assertThat(check("--no-curve")).isZero();

        assertThat(speedup.requests).hasSize(1);
        assertThat(page()).doesNotContain("Speedup over cores");
    }

    @Test
    void doesNotTakeWhatRanOnMoreCores() throws IOException {
        onFewer = ReasonCode.MORE_CORES_THAN_GIVEN;

        assertThat(check()).isZero();

        assertThat(page()).contains("No law can be fitted").doesNotContain("law, fitted");
    }

    @Test
    void stopsOnceTheAnswerHasChanged() {
        speedup.grading = (request, progress) -> {
            request.cores().ifPresent(cores -> write("class Other {}"));
            return grade(request);
        };

        assertThat(check()).isZero();

        assertThat(speedup.requests).hasSize(2);
    }

    @Test
    void hasNoCurveWhereNoScalingIsAskedFor() throws IOException {
        exercise(new Requirement.MinimumSpeedup(1.5, 100));

        assertThat(check()).isZero();

        assertThat(speedup.requests).hasSize(1);
        assertThat(page()).doesNotContain("Speedup over cores");
    }

    @Test
    void choosesFewNumbersOfCores() {
        assertThat(ScalingCheck.fewer(1)).isEmpty();
        assertThat(ScalingCheck.fewer(2)).isEmpty();
        assertThat(ScalingCheck.fewer(3)).containsExactly(2);
        assertThat(ScalingCheck.fewer(4)).containsExactly(2, 3);
        assertThat(ScalingCheck.fewer(6)).containsExactly(2, 3, 4);
        assertThat(ScalingCheck.fewer(64)).containsExactly(2, 16, 32, 48);
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
