package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** What is timed after a hostile submission gets no other mark than without one. */
@Tag("timed")
class HostileNeighbourTest {

    private static final Path SUBMISSIONS = FakeCollection.folder();
    private static final Path HOSTILE = SUBMISSIONS.resolve("hostile").resolve("disturbs-next-submission");

    /** No faster than the serial version, on any machine. */
    private static final Path SERIAL = SUBMISSIONS.resolve("threads-mandelbrot").resolve("global-lock");

    private static final Path PARALLEL =
            SUBMISSIONS.resolve("threads-mandelbrot").resolve("perfect");

    private static final String EXERCISE = "threads/mandelbrot";

    /** A time of shared cores may leave one open, and passes. What the hostile one leaves behind would not. */
    private static final int MOST_TRIES = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static GraderFixture graderFixture;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        graderFixture = GraderFixture.forMarks(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        graderFixture.close();
    }

    @Test
    void getsTheSameMarksAsWithoutIt() throws Exception {
        int tries = 0;
        List<ExerciseVerdict> timed;
        do {
            tries++;
            timed = timedAfterTheHostileOne(Files.createDirectory(folder.resolve("year " + tries)));
        } while (tries < MOST_TRIES && isOpen(timed));

        // Shared cores are no fault of the grader; to leave both open on whole ones is.
        if (isOpen(timed)) {
            assertThat(graderFixture.awaitWholeCores(PATIENCE))
                    .as("whole cores, on which this is open: %s", timed)
                    .isFalse();
            abort("No whole cores here: " + timed);
        }
    }

    private static boolean isOpen(List<ExerciseVerdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.status() == Status.INCONCLUSIVE);
    }

    private static List<ExerciseVerdict> timedAfterTheHostileOne(Path year) throws IOException {
        // Whatever the hostile one leaves behind would still be there for both.
        List<ExerciseVerdict> verdicts = gradeOneAfterTheOther(year, HOSTILE, SERIAL, PARALLEL);

        assertThat(verdicts.get(0).status()).isEqualTo(Status.INCORRECT);
        assertThat(verdicts.get(1).status()).as("%s", verdicts.get(1)).isIn(Status.TOO_SLOW, Status.INCONCLUSIVE);
        assertThat(verdicts.get(2).status()).as("%s", verdicts.get(2)).isIn(Status.PASSED, Status.INCONCLUSIVE);
        return verdicts.subList(1, 3);
    }

    private static List<ExerciseVerdict> gradeOneAfterTheOther(Path year, Path... submissions) throws IOException {
        for (int i = 0; i < submissions.length; i++) {
            Files.copy(
                    submissions[i].resolve("ParallelMandelbrot.java"),
                    Files.createDirectory(year.resolve("student " + i)).resolve("ParallelMandelbrot.java"));
        }
        return graderFixture.grade(year, EXERCISE).stream()
                .map(submission -> submission.exercises().get(0))
                .toList();
    }
}
