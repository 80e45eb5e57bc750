package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.grader.intake.Submission;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

class GradingQueueTest {

    private static final List<Exercise<?, ?, ?>> EXERCISES =
            List.of(Exercises.load().get("threads/sum"), Exercises.load().get("threads/matmul"));

    private final List<String> graded = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    @Test
    void gradesInOrderAndOnceWhatIsDecided() {
        List<List<ExerciseVerdict>> verdicts =
                queue().grade(entryGrader((entry, before) -> verdict(entry, Status.PASSED)), 5);

        assertThat(graded).containsExactly("0 threads/sum", "0 threads/matmul", "1 threads/sum", "1 threads/matmul");
        assertThat(verdicts)
                .hasSize(2)
                .allSatisfy(submission -> assertThat(submission)
                        .extracting(ExerciseVerdict::id)
                        .containsExactly("threads/sum", "threads/matmul"));
    }

    @Test
    void beginsWithWhatNoClockDecides() {
        Submission submission = new Submission("anna", Map.of(), Map.of(), List.of());
        List<Exercise<?, ?, ?>> exercises =
                List.of(Exercises.load().get("threads/sum"), Exercises.load().get("threads/cores"));
        List<List<ExerciseVerdict>> verdicts = new GradingQueue(
                        List.of(submission, submission), exercises, 2, Bars.USUAL)
                .grade(
                        entryGrader((entry, before) -> verdict(
                                entry,
                                entry.exercise().id().equals("threads/cores") && before == 0
                                        ? Status.INCONCLUSIVE
                                        : Status.PASSED)),
                        1);

        assertThat(graded)
                .containsExactly(
                        "0 threads/cores",
                        "1 threads/cores",
                        "0 threads/sum",
                        "1 threads/sum",
                        "0 threads/cores",
                        "1 threads/cores");
        assertThat(verdicts)
                .allSatisfy(each -> assertThat(each)
                        .extracting(ExerciseVerdict::id)
                        .containsExactly("threads/sum", "threads/cores"));
    }

    @Test
    void gradesAgainAtTheEndWhatIsInconclusive() {
        List<List<ExerciseVerdict>> verdicts = queue().grade(
                        entryGrader((entry, before) -> verdict(
                                entry, entry.submission() == 0 && before < 2 ? Status.INCONCLUSIVE : Status.TOO_SLOW)),
                        5);

        assertThat(graded)
                .containsExactly(
                        "0 threads/sum",
                        "0 threads/matmul",
                        "1 threads/sum",
                        "1 threads/matmul",
                        "0 threads/sum",
                        "0 threads/matmul",
                        "0 threads/sum",
                        "0 threads/matmul");
        assertThat(verdicts.get(0))
                .extracting(ExerciseVerdict::status)
                .containsExactly(Status.TOO_SLOW, Status.TOO_SLOW);
    }

    @Test
    void givesUpAfterSoManyTimes() {
        List<List<ExerciseVerdict>> verdicts =
                queue().grade(entryGrader((entry, before) -> verdict(entry, Status.INCONCLUSIVE)), 1);

        assertThat(graded).hasSize(8);
        assertThat(verdicts.get(1))
                .extracting(ExerciseVerdict::status)
                .containsExactly(Status.INCONCLUSIVE, Status.INCONCLUSIVE);
    }

    @Test
    void gradesANearMissAgainOnce() {
        List<List<ExerciseVerdict>> verdicts = queue().grade(
                        entryGrader((entry, before) -> before == 1 && entry.submission() == 1
                                ? verdict(entry, Status.PASSED)
                                : nearMiss(entry)),
                        5);

        assertThat(graded)
                .containsExactly(
                        "0 threads/sum",
                        "0 threads/matmul",
                        "1 threads/sum",
                        "1 threads/matmul",
                        "0 threads/sum",
                        "0 threads/matmul",
                        "1 threads/sum",
                        "1 threads/matmul");
        assertThat(verdicts.get(0)).extracting(ExerciseVerdict::status).containsOnly(Status.TOO_SLOW);
        assertThat(verdicts.get(1)).extracting(ExerciseVerdict::status).containsOnly(Status.PASSED);
    }

    @Test
    void settlesEachEntryOnceWithItsLastVerdict() {
        queue().grade(
                        entryGrader((entry, before) -> entry.submission() == 0 && before == 0
                                ? nearMiss(entry)
                                : verdict(entry, Status.PASSED)),
                        2);

        assertThat(settled)
                .containsExactly(
                        "1 threads/sum PASSED",
                        "1 threads/matmul PASSED",
                        "0 threads/sum PASSED",
                        "0 threads/matmul PASSED");
    }

    @Test
    void settlesANearMissAtOnceWhereNothingIsGradedAgain() {
        queue().grade(entryGrader((entry, before) -> nearMiss(entry)), 0);

        assertThat(graded).hasSize(4);
        assertThat(settled).hasSize(4).allMatch(entry -> entry.endsWith("TOO_SLOW"));
    }

    @Test
    void gradesNothingAgainThatTooFewCoresCannotShow() {
        queue(1).grade(entryGrader((entry, before) -> verdict(entry, Status.INCONCLUSIVE)), 2);

        assertThat(graded).hasSize(4);
        assertThat(settled).hasSize(4).allMatch(entry -> entry.endsWith("INCONCLUSIVE"));
    }

    @Test
    void gradesNothingAgainForWhichABarOfTheCourseHasTooFewCores() {
        Exercise<?, ?, ?> cores = Exercises.load().get("threads/cores");
        Bars bars = new Bars(Map.of(cores.id(), List.of(new Requirement.Scaling(0.1, 100))));
        Submission submission = new Submission("anna", Map.of(), Map.of(), List.of());
        for (int available = 1; available <= 2; available++) {
            graded.clear();
            new GradingQueue(List.of(submission), List.of(cores), available, bars)
                    .grade(entryGrader((entry, before) -> verdict(entry, Status.INCONCLUSIVE)), 2);

            assertThat(graded).hasSize(available == 1 ? 1 : 3);
        }
    }

    @Test
    void gradesAgainOnOneCoreWhatOneCoreCanShow() {
        Exercise<?, ?, ?> cores = Exercises.load().get("threads/cores");
        Bars bars = new Bars(Map.of(cores.id(), List.of(new Requirement.SingleCoreSpeedup(1.5, 100))));
        new GradingQueue(List.of(new Submission("anna", Map.of(), Map.of(), List.of())), List.of(cores), 1, bars)
                .grade(entryGrader((entry, before) -> verdict(entry, Status.INCONCLUSIVE)), 2);

        assertThat(graded).hasSize(3);
    }

    private static GradingQueue queue() {
        return queue(2);
    }

    private static GradingQueue queue(int cores) {
        Submission submission = new Submission("anna", Map.of(), Map.of(), List.of());
        return new GradingQueue(List.of(submission, submission), EXERCISES, cores, Bars.USUAL);
    }

    private GradingQueue.EntryGrader entryGrader(BiFunction<GradingQueue.Entry, Integer, ExerciseVerdict> grade) {
        return new GradingQueue.EntryGrader() {
            @Override
            public ExerciseVerdict grade(GradingQueue.Entry entry, int before) {
                graded.add(name(entry));
                return grade.apply(entry, before);
            }

            @Override
            public void gradeUntimed(
                    List<GradingQueue.Entry> entries, BiConsumer<GradingQueue.Entry, ExerciseVerdict> known) {
                entries.forEach(entry -> known.accept(entry, grade(entry, 0)));
            }

            @Override
            public void settle(GradingQueue.Entry entry, ExerciseVerdict verdict) {
                settled.add(name(entry) + " " + verdict.status());
            }
        };
    }

    private static String name(GradingQueue.Entry entry) {
        return entry.submission() + " " + entry.exercise().id();
    }

    private static ExerciseVerdict verdict(GradingQueue.Entry entry, Status status) {
        return Gradebooks.verdict(entry.exercise().id(), status, Optional.empty());
    }

    private static ExerciseVerdict nearMiss(GradingQueue.Entry entry) {
        return Gradebooks.verdict(entry.exercise().id(), Status.TOO_SLOW, Optional.of(Gradebooks.figures(1.45, 1.6)));
    }
}
