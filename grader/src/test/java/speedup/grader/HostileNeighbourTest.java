package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** What is timed after a hostile submission gets what it gets without one. */
class HostileNeighbourTest {

    private static final Path SUBMISSIONS =
            Path.of("src", "test", "submissions").toAbsolutePath();
    private static final Path HOSTILE = SUBMISSIONS.resolve("hostile").resolve("disturbs-its-neighbours");

    /** No faster than the serial version, on any machine. */
    private static final Path SERIAL = SUBMISSIONS.resolve("threads-mandelbrot").resolve("one-big-lock");

    private static final Path PARALLEL =
            SUBMISSIONS.resolve("threads-mandelbrot").resolve("perfect");

    private static final String EXERCISE = "threads/mandelbrot";

    private static Workshop workshop;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        workshop = Workshop.forMarks(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Test
    void isTimedAsWithoutIt() throws IOException {
        List<ExerciseVerdict> verdicts = gradeOneAfterTheOther("first", SERIAL, HOSTILE, SERIAL, HOSTILE, PARALLEL);

        assertThat(List.of(verdicts.get(1).status(), verdicts.get(3).status())).containsOnly(Status.INCORRECT);
        assertTimed(SERIAL, verdicts.get(0), Status.TOO_SLOW);
        assertTimed(SERIAL, verdicts.get(2), Status.TOO_SLOW);
        assertTimed(PARALLEL, verdicts.get(4), Status.PASSED);
    }

    /**
     * A machine that cannot decide is no fault of the neighbour where it cannot without one either. Where it can, it is
     * asked once more.
     */
    private void assertTimed(Path submission, ExerciseVerdict verdict, Status status) throws IOException {
        ExerciseVerdict last = verdict;
        if (verdict.status() == Status.INCONCLUSIVE) {
            assumeThat(workshop.gradeOne(submission, EXERCISE).status())
                    .as("this machine cannot decide: %s", verdict.message())
                    .isNotEqualTo(Status.INCONCLUSIVE);
            last = gradeOneAfterTheOther("again", HOSTILE, submission).get(1);
        }
        assertThat(last.status()).as("%s", last).isEqualTo(status);
    }

    private List<ExerciseVerdict> gradeOneAfterTheOther(String name, Path... submissions) throws IOException {
        Path year = Files.createTempDirectory(folder, name);
        for (int i = 0; i < submissions.length; i++) {
            Files.copy(
                    submissions[i].resolve("ParallelMandelbrot.java"),
                    Files.createDirectory(year.resolve("student " + i)).resolve("ParallelMandelbrot.java"));
        }
        return workshop.grade(year, EXERCISE).stream()
                .map(submission -> submission.exercises().get(0))
                .toList();
    }
}
