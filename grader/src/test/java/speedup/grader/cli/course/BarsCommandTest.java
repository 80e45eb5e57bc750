package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class BarsCommandTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private String right;
    private String slow;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.exercises = List.of(
                new FakeExercise("threads/matmul", new Requirement.Scaling(0.1, 640)),
                new FakeExercise("threads/stopwatch"));
        right = Files.createDirectory(home.resolve("right")).toString();
        slow = Files.createDirectory(home.resolve("slow")).toString();
        speedup.grading = (request, progress) -> {
            speedup.requests.add(request);
            Path path = request.paths().get(0);
            return path.equals(Path.of(right))
                    ? Gradebooks.of(graded("right", Status.PASSED))
                    : Gradebooks.of(graded("half-parallel", Status.TOO_SLOW), notAttempted("one-lock"));
        };
    }

    private static SubmissionVerdict graded(String name, Status status) {
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict("threads/matmul", status, Gradebooks.figures(status))));
    }

    private static SubmissionVerdict notAttempted(String name) {
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict("threads/matmul", Status.NOT_ATTEMPTED, Optional.empty())));
    }

    @Test
    void showsTheBarBetweenTheRightAndTheBestSlowAnswer() {
        assertThat(speedup.run("bars", "--right", right, "--slow", slow)).isZero();

        assertThat(speedup.out).hasToString("""
                        exercise        size    bar  right answer        best slow answer    which
                        threads/matmul   640  1.82x  1.93x [1.89, 1.97]  0.96x [0.00, 1.02]  half-parallel
                        """);
        assertThat(speedup.requests)
                .extracting(GradeRequest::paths)
                .containsExactly(List.of(Path.of(right)), List.of(Path.of(slow)));
    }

    @Test
    void leavesThePlaceEmptyWhereThereIsNoSlowAnswer() {
        speedup.grading = (request, progress) -> Gradebooks.of(
                request.paths().equals(List.of(Path.of(right)))
                        ? graded("right", Status.PASSED)
                        : notAttempted("one-lock"));

        assertThat(speedup.run("bars", "--right", right, "--slow", slow)).isZero();

        assertThat(speedup.out.toString()).endsWith("1.93x [1.89, 1.97]\n");
    }

    @Test
    void measuresOnlyWhatIsAskedFor() {
        assertThat(speedup.run("bars", "--right", right, "--slow", slow, "--only", "threads/stopwatch"))
                .isZero();
        assertThat(speedup.requests).isEmpty();

        assertThat(speedup.run("bars", "--right", right, "--slow", slow, "--only", "threads/nothing"))
                .isEqualTo(2);
    }

    @Test
    void namesAMissingFolder() {
        assertThat(speedup.run("bars", "--right", right, "--slow", "/no/such/place"))
                .isEqualTo(2);
        assertThat(speedup.err).hasToString("There is no folder /no/such/place.\n");
    }

    @Test
    void doesNotCompareBarsOfDifferentRequirements() throws IOException {
        speedup.grading = (request, progress) -> Gradebooks.of(new SubmissionVerdict(
                "any", List.of(), List.of(Gradebooks.verdict("threads/matmul", Status.TOO_SLOW, Optional.empty()))));

        assertThat(speedup.run("bars", "--right", right, "--slow", slow)).isZero();
        assertThat(speedup.out.toString()).hasLineCount(1);
    }
}
