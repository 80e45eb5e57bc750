package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * A whole submission, a mistake that learners make or a way to cheat, from the {@link FakeCollection}. What it must
 * get stands beside it in {@code expected.properties}. Attacks on the grader itself are in {@link
 * HostileSubmissionsTest}. All of them take minutes, so {@code -Dspeedup.fakes=threads-sum} chooses those of some
 * exercises, by a regular expression.
 *
 * @param folder the submission
 * @param status what it must get
 * @param message a pattern that is found in what it must be told
 * @param isTimed whether that takes the machine for itself: how fast it is decides, or it uses up all of its time
 */
record FakeSubmission(Path folder, Status status, String message, boolean isTimed) {

    /**
     * All that are chosen.
     *
     * @throws IllegalArgumentException if there are none: a run without a test would look like one that is green
     */
    static Stream<FakeSubmission> chosen() {
        String chosen = System.getProperty("speedup.fakes", ".*");
        List<FakeSubmission> fakes = folders(FakeCollection.folder())
                .filter(exercise -> !exercise.endsWith("hostile"))
                .filter(exercise -> exercise.getFileName().toString().matches(chosen))
                .flatMap(FakeSubmission::folders)
                .map(FakeSubmission::read)
                .toList();
        if (fakes.isEmpty()) {
            throw new IllegalArgumentException("No exercise's fakes are called " + chosen);
        }
        return fakes.stream();
    }

    private static FakeSubmission read(Path folder) {
        Properties expected = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            expected.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Status status = Status.valueOf(expected.getProperty("status"));
        return new FakeSubmission(
                folder,
                status,
                expected.getProperty("message"),
                status == Status.TOO_SLOW || Boolean.parseBoolean(expected.getProperty("timed")));
    }

    /** Its name as a test's. */
    String name() {
        return exercise() + "/" + folder.getFileName();
    }

    /** Grades it. */
    ExerciseVerdict gradedBy(GraderFixture graderFixture) {
        ExerciseVerdict verdict = graderFixture.gradeOne(folder, exerciseId());
        assertThat(verdict.message()).doesNotContain("The grader could not do its work");
        return verdict;
    }

    /** Checks a verdict that has left speed open if the submission is right: only a clock could tell. */
    void checkWithoutClock(ExerciseVerdict verdict, GraderFixture graderFixture) {
        if (status == Status.PASSED && asksForSpeed(graderFixture)) {
            assertThat(verdict.status()).as("%s", verdict).isEqualTo(Status.INCONCLUSIVE);
            assertThat(verdict.message()).startsWith("Right, but ");
        } else {
            check(verdict);
        }
    }

    /** Checks a verdict that is one. */
    void check(ExerciseVerdict verdict) {
        assertThat(verdict.status()).as("%s", verdict).isEqualTo(status);
        assertThat(verdict.message()).containsPattern(message);
        assertThat(verdict.score()).isEqualTo(status == Status.PASSED ? verdict.maxScore() : 0);
    }

    private boolean asksForSpeed(GraderFixture graderFixture) {
        return !graderFixture.exercises().get(exerciseId()).requirements().isEmpty();
    }

    private String exerciseId() {
        return exercise().replaceFirst("-", "/");
    }

    private String exercise() {
        return folder.getParent().getFileName().toString();
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
