package speedup.grader.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import speedup.grader.report.Gradebooks;
import speedup.grader.roster.Person;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.VerdictOrigin.EarlierMark;

class MarkHistoryTest {

    private static ExerciseVerdict verdict(String id, Status status) {
        return Gradebooks.verdict(id, status, Optional.empty());
    }

    private static SubmissionVerdict submission(String name, ExerciseVerdict... exercises) {
        return new SubmissionVerdict(name, List.of(), List.of(exercises));
    }

    private static List<Status> earlier(Gradebook gradebook, int submission, int exercise) {
        return gradebook.submissions().get(submission).exercises().get(exercise).origin().earlier().stream()
                .map(EarlierMark::status)
                .toList();
    }

    @Test
    void replacesTheMarksOfWhoWasGradedAnewAndNobodyElses() {
        Gradebook before = Gradebooks.of(
                submission("anna", verdict("threads/sum", Status.CRASHED)),
                submission("ben", verdict("threads/sum", Status.CRASHED)));
        Gradebook anew = new Gradebook(
                before.conditions(),
                List.of(submission("ben", verdict("threads/sum", Status.PASSED))),
                Map.of("ben", new Person("Ben", Map.of()), "cy", new Person("Cy", Map.of())));

        Gradebook merged = MarkHistory.merge(before, anew);

        assertThat(merged.submissions()).extracting(SubmissionVerdict::name).containsExactly("anna", "ben");
        assertThat(merged.submissions().get(0)).isEqualTo(before.submissions().get(0));
        assertThat(merged.submissions().get(1).score()).isEqualTo(10);
        assertThat(earlier(merged, 1, 0)).containsExactly(Status.CRASHED);
        assertThat(merged.authors()).containsOnlyKeys("ben");
    }

    @Test
    void keepsAnExerciseThatIsGradedNoMore() {
        Gradebook before = Gradebooks.of(
                submission("anna", verdict("threads/sum", Status.CRASHED), verdict("threads/fft", Status.PASSED)));
        Gradebook anew = Gradebooks.of(
                submission("anna", verdict("threads/new", Status.PASSED), verdict("threads/sum", Status.CRASHED)));

        Gradebook merged = MarkHistory.merge(before, anew);

        assertThat(merged.submissions().get(0).exercises())
                .extracting(ExerciseVerdict::id)
                .containsExactly("threads/sum", "threads/fft", "threads/new");
        assertThat(earlier(merged, 0, 0)).as("the same mark, given again").containsExactly(Status.CRASHED);
        assertThat(earlier(merged, 0, 2)).isEmpty();
        assertThat(MarkChanges.lines(before, merged, Set.of("anna", "ben")))
                .containsExactly(
                        "anna: now 20/30 points",
                        "  threads/sum: CRASHED as before, 0 points",
                        "  threads/new: PASSED, not graded before, 10 points");
    }

    @Test
    void addsAnAttemptInTheOrderOfNamesOrReplacesTheEarlierOne() {
        Gradebook none = new Gradebook(
                Gradebooks.of().conditions(),
                List.of(submission("ben", verdict("threads/sum", Status.CRASHED))),
                Map.of("ben", new Person("Ben", Map.of())));

        Gradebook first = MarkHistory.withAttempt(
                none, Gradebooks.of(submission("anna", verdict("threads/sum", Status.CRASHED))));
        Gradebook attempt = Gradebooks.of(submission("ben", verdict("threads/sum", Status.PASSED)));
        Gradebook second = MarkHistory.withAttempt(first, attempt);

        assertThat(first.submissions()).extracting(SubmissionVerdict::name).containsExactly("anna", "ben");
        assertThat(second.submissions()).extracting(SubmissionVerdict::score).containsExactly(0.0, 10.0);
        assertThat(earlier(second, 1, 0)).containsExactly(Status.CRASHED);
        assertThat(second.authors()).containsOnlyKeys("ben");
        assertThat(MarkHistory.withAttempt(second, attempt))
                .as("told once more")
                .isEqualTo(second);
    }

    @Test
    void carriesOnlyAnotherMarkOverToAnotherRun() {
        Gradebook before = Gradebooks.of(submission(
                "anna",
                verdict("threads/sum", Status.CRASHED).replacing(verdict("threads/sum", Status.TOO_SLOW)),
                verdict("threads/fft", Status.CRASHED)));
        Gradebook now = Gradebooks.of(
                submission("anna", verdict("threads/sum", Status.CRASHED), verdict("threads/fft", Status.PASSED)),
                submission("ben", verdict("threads/sum", Status.PASSED)));

        Gradebook carried = MarkHistory.carryOver(before, now);

        assertThat(earlier(carried, 0, 0)).containsExactly(Status.TOO_SLOW);
        assertThat(earlier(carried, 0, 1)).containsExactly(Status.CRASHED);
        assertThat(carried.submissions().get(1)).isEqualTo(now.submissions().get(1));
    }

    @Test
    void tellsMarksApartByStatusAndPoints() {
        ExerciseVerdict verdict = verdict("threads/sum", Status.PASSED);
        assertThat(Arrays.asList(
                        verdict.marked(9, 10, false, "other text"),
                        verdict.marked(10, 20, false, ""),
                        verdict("threads/sum", Status.CRASHED)))
                .noneMatch(other -> MarkHistory.isSameMark(other, verdict));
        assertThat(MarkHistory.isSameMark(verdict.marked(10, 10, false, "other text"), verdict))
                .isTrue();
    }
}
