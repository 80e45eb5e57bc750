package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * Whole submissions, each a mistake that learners make or a way to cheat, graded through the real
 * sandbox; attacks on the grader itself are in {@link HostileSubmissionsTest}. What each must get stands beside it in {@code expected.properties}. All of them take minutes, so
 * {@code -Dspeedup.fakes=threads-sum} chooses those of some exercises, by a regular expression.
 */
class FakeSubmissionsTest {

    private static final Path SUBMISSIONS =
            Path.of("src", "test", "submissions").toAbsolutePath();

    private static Workshop workshop;

    @BeforeAll
    static void open() throws Exception {
        workshop = Workshop.forMarks(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @TestFactory
    Stream<DynamicTest> getWhatTheyDeserve() throws IOException {
        String chosen = System.getProperty("speedup.fakes", ".*");
        return folders(SUBMISSIONS)
                .filter(exercise -> !exercise.endsWith("hostile"))
                .filter(exercise -> exercise.getFileName().toString().matches(chosen))
                .flatMap(exercise -> folders(exercise)
                        .map(submission -> DynamicTest.dynamicTest(
                                exercise.getFileName() + "/" + submission.getFileName(),
                                () -> check(
                                        submission,
                                        exercise.getFileName().toString().replaceFirst("-", "/")))));
    }

    private static void check(Path submission, String exerciseId) throws IOException {
        Properties expected = expected(submission);
        Status status = Status.valueOf(expected.getProperty("status"));

        ExerciseVerdict verdict = workshop.gradeOne(submission, exerciseId);

        // A machine that cannot decide is no fault of the grader; one that decides wrongly is.
        assumeThat(verdict.status() == Status.INCONCLUSIVE && (status == Status.PASSED || status == Status.TOO_SLOW))
                .as("this machine cannot decide: %s", verdict.message())
                .isFalse();
        assertThat(verdict.status()).as("%s", verdict).isEqualTo(status);
        assertThat(verdict.message()).containsPattern(expected.getProperty("message"));
        assertThat(verdict.score()).isEqualTo(status == Status.PASSED ? verdict.maxScore() : 0);
    }

    private static Properties expected(Path submission) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(submission.resolve("expected.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> sorted = children.filter(Files::isDirectory).sorted().toList();
            return sorted.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
