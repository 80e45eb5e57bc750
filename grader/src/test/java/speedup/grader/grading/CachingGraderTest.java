package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cache.VerdictCache;
import speedup.grader.grading.GradingQueue.Entry;
import speedup.grader.intake.Submission;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** Which verdicts stand that were made beside other submissions. */
class CachingGraderTest {

    private final Exercise<?, ?, ?> exercise = Exercises.load().get("threads/cores");
    private final Map<String, Integer> gradings = new ConcurrentHashMap<>();
    private final Map<Integer, Status> known = new ConcurrentHashMap<>();

    private static Submission submission(int number) {
        return new Submission("student " + number, Map.of(), Map.of(), List.of());
    }

    /** Grades some submissions that get a status at first, and pass if they are graded again. */
    private void grade(int submissions, Status first, Map<Entry, ExerciseVerdict> earlier) throws IOException {
        List<Submission> all = IntStream.range(0, submissions)
                .mapToObj(CachingGraderTest::submission)
                .toList();
        List<Entry> entries = new ArrayList<>();
        IntStream.range(0, submissions).forEach(i -> entries.add(new Entry(i, exercise)));
        new CachingGrader(
                        GraderTest.withoutSandbox(),
                        all,
                        earlier,
                        VerdictCache.none(),
                        GradingListener.SILENT,
                        (submission, graded, stages, before, lock) -> verdict(
                                gradings.merge(submission.name(), 1, Integer::sum) == 1 ? first : Status.PASSED))
                .gradeUntimed(entries, (entry, verdict) -> known.put(entry.submission(), verdict.status()));
    }

    private ExerciseVerdict verdict(Status status) {
        return Gradebooks.verdict(exercise.id(), status, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "DOES_NOT_COMPILE", "NOT_ATTEMPTED"})
    void takesWhatOthersCannotHaveDone(Status status) throws IOException {
        grade(3, status, Map.of());

        assertThat(known).hasSize(3).containsValue(status);
        assertThat(gradings.values()).containsOnly(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PASSED", "DOES_NOT_COMPILE", "NOT_ATTEMPTED"},
            mode = Mode.EXCLUDE)
    void gradesAgainAloneWhatOthersMayHaveDone(Status status) throws IOException {
        grade(3, status, Map.of());

        assertThat(known.values()).hasSize(3).containsOnly(Status.PASSED);
        assertThat(gradings.values()).containsOnly(2);
    }

    @ParameterizedTest
    @EnumSource
    void gradesOnceWhatHasNothingBesideIt(Status status) throws IOException {
        grade(1, status, Map.of());

        assertThat(known).containsExactlyEntriesOf(Map.of(0, status));
        assertThat(gradings.values()).containsOnly(1);
    }

    @Test
    void takesOverWhatWasGradedBefore() throws IOException {
        grade(3, Status.PASSED, Map.of(new Entry(1, exercise), verdict(Status.INCORRECT)));

        assertThat(known).containsEntry(1, Status.INCORRECT).hasSize(3);
        assertThat(gradings).doesNotContainKey("student 1").hasSize(2);
    }
}
