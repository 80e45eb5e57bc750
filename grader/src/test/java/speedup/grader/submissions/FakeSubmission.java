package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.course.LessonLibrary;
import speedup.grader.fakes.ExpectedVerdict;
import speedup.grader.fakes.FakeAnswers;
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
 * @param expected what it must get
 */
record FakeSubmission(Path folder, ExpectedVerdict expected) {

    /**
     * All that are chosen and can be graded on this Java.
     *
     * @throws IllegalArgumentException if there are none: a run without a test would look like one that is green
     */
    static Stream<FakeSubmission> chosen() {
        String chosen = System.getProperty("speedup.fakes", ".*");
        Set<String> onNewerJava = LessonLibrary.ofClassPath().exercisesOnNewerJava().stream()
                .map(FakeAnswers::folderName)
                .collect(Collectors.toSet());
        List<FakeSubmission> fakes = folders(FakeCollection.folder())
                .filter(exercise -> !exercise.endsWith("hostile"))
                .filter(exercise -> !onNewerJava.contains(exercise.getFileName().toString()))
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
        try {
            return new FakeSubmission(folder, ExpectedVerdict.read(folder));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether what it must get takes the machine for itself. */
    boolean isTimed() {
        return expected.isTimed();
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
        if (expected.status() == Status.PASSED && asksForSpeed(graderFixture)) {
            assertThat(verdict.status()).as("%s", verdict).isEqualTo(Status.INCONCLUSIVE);
            assertThat(verdict.message()).startsWith("Right, but ");
        } else {
            check(verdict);
        }
    }

    /** Checks a verdict that is one. */
    void check(ExerciseVerdict verdict) {
        assertThat(verdict.status()).as("%s", verdict).isEqualTo(expected.status());
        assertThat(verdict.message()).containsPattern(expected.message());
        assertThat(verdict.score()).isEqualTo(expected.status() == Status.PASSED ? verdict.maxScore() : 0);
    }

    private boolean asksForSpeed(GraderFixture graderFixture) {
        return !graderFixture.exercises().get(exerciseId()).requirements().isEmpty();
    }

    String exerciseId() {
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
