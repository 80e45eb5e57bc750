package speedup.grader.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.PassedTests;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class MarkingSchemeTest {

    private static final String ID = "threads/matmul";
    private static final PartialCredit HALF = new PartialCredit(0.5, 0.3);
    private static final LatePolicy LATE =
            new LatePolicy(OffsetDateTime.parse("2026-11-01T12:00:00+01:00"), 0.1, 0.5, Duration.ofMinutes(15));
    private static final Optional<LocalDateTime> UNKNOWN = Optional.empty();

    private static ExerciseVerdict slow(double proven, double bar) {
        return Gradebooks.verdict(ID, Status.TOO_SLOW, Optional.of(Gradebooks.figures(proven, bar)));
    }

    private static SubmissionVerdict mark(
            ExerciseWorth worth, Optional<LatePolicy> late, Optional<LocalDateTime> time, ExerciseVerdict verdict) {
        return new MarkingScheme(Map.of(ID, worth), late)
                .mark(new SubmissionVerdict("anna", List.of("as it was"), List.of(verdict)), time, false);
    }

    private static double score(double points, PartialCredit credit, ExerciseVerdict verdict) {
        return mark(new ExerciseWorth(points, false, credit), Optional.empty(), UNKNOWN, verdict)
                .score();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void givesAllPointsToAPassAndNoneToTheOthers(Status status) {
        ExerciseVerdict verdict = Gradebooks.verdict(ID, status, Gradebooks.figures(status));

        SubmissionVerdict marked = mark(new ExerciseWorth(20, false, HALF), Optional.empty(), UNKNOWN, verdict);

        assertThat(marked.score()).isEqualTo(status == Status.PASSED ? 20 : 0);
        assertThat(marked.maxScore()).isEqualTo(20);
        assertThat(marked.openScore()).isEqualTo(status == Status.INCONCLUSIVE ? 20 : 0);
        assertThat(marked.problems()).containsExactly("as it was");
        assertThat(marked.exercises().get(0).message()).isEqualTo(verdict.message());
    }

    @Test
    void givesPartOfThePointsToASlowAnswerAndSaysWhy() {
        SubmissionVerdict marked = mark(new ExerciseWorth(20, false, HALF), Optional.empty(), UNKNOWN, slow(1.8, 2.4));

        assertThat(marked.score()).isEqualTo(3);
        assertThat(marked.exercises().get(0).message())
                .endsWith("A speedup of 1.80 is proven, 75% of the bar, and earns part of the points.");
        assertThat(score(20, HALF, slow(1.2, 2.4))).isZero();
        assertThat(score(20, PartialCredit.NONE, slow(2.3, 2.4))).isZero();
        assertThat(score(20, HALF, Gradebooks.verdict(ID, Status.TOO_SLOW, Optional.empty())))
                .isZero();
    }

    @Property
    void partOfThePointsRisesWithTheSpeedupAndIsNeverAllOfThem(
            @ForAll @IntRange(min = 0, max = 100_000) int cents,
            @ForAll @DoubleRange(min = 0, max = 20) double one,
            @ForAll @DoubleRange(min = 0, max = 20) double other,
            @ForAll @DoubleRange(min = 0.5, max = 20) double bar,
            @ForAll @DoubleRange(min = 0, max = 0.99) double credit) {
        double points = cents / 100.0;
        PartialCredit partial = new PartialCredit(0.25, credit);

        double less = score(points, partial, slow(Math.min(one, other), bar));
        double more = score(points, partial, slow(Math.max(one, other), bar));

        assertThat(less).isBetween(0.0, more);
        assertThat(more).isLessThanOrEqualTo(points);
        assertThat(points == 0 || more < points).isTrue();
    }

    private static SubmissionVerdict markForTests(Status status, Optional<PassedTests> tests) {
        ExerciseVerdict verdict =
                Gradebooks.verdict(ID, status, Gradebooks.figures(status)).with(tests);
        return mark(new ExerciseWorth(20, false, PartialCredit.NONE, 0.5), Optional.empty(), UNKNOWN, verdict);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void givesPartOfThePointsForTestsToWhatIsNotRight(Status status) {
        SubmissionVerdict marked = markForTests(status, Optional.of(new PassedTests(7, 9)));

        double expected = switch (status) {
            case PASSED -> 20;
            case TOO_SLOW -> 10;
            case INCORRECT, CRASHED, TIMED_OUT -> 7.77;
            case REJECTED, DOES_NOT_COMPILE, NOT_ATTEMPTED, INCONCLUSIVE -> 0;
        };
        assertThat(marked.score()).isEqualTo(expected);
    }

    @Test
    void saysWhereThePointsForTestsComeFrom() {
        assertThat(markForTests(Status.CRASHED, Optional.of(new PassedTests(7, 9)))
                        .exercises()
                        .get(0)
                        .message())
                .endsWith("It passes 7 of the 9 test methods of the lesson, which earns part of the points.");
        assertThat(markForTests(Status.TOO_SLOW, Optional.empty())
                        .exercises()
                        .get(0)
                        .message())
                .endsWith("It is right, which earns part of the points.");
        assertThat(markForTests(Status.INCORRECT, Optional.of(new PassedTests(0, 9)))
                        .exercises()
                        .get(0)
                        .message())
                .doesNotContain("tests");
        assertThat(markForTests(Status.INCORRECT, Optional.empty()).score()).isZero();
        assertThatThrownBy(() -> new ExerciseWorth(1, false, HALF, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsASentenceBehindWhatEndsWithoutAFullStop() {
        ExerciseVerdict plain = Gradebooks.verdict(ID, Status.INCORRECT, Optional.empty());
        ExerciseVerdict verdict =
                plain.marked(0, 10, false, "It is 1, and should be 0").with(Optional.of(new PassedTests(1, 1)));

        assertThat(mark(new ExerciseWorth(20, false, HALF, 0.5), Optional.empty(), UNKNOWN, verdict)
                        .exercises()
                        .get(0)
                        .message())
                .isEqualTo("It is 1, and should be 0. It passes 1 of the 1 test method of the lesson, which earns part"
                        + " of the points.");
    }

    /** Else a right answer would do well to become wrong. */
    @Property
    void whatIsNotRightNeverEarnsMoreThanWhatIsTooSlow(
            @ForAll @DoubleRange(min = 0, max = 0.99) double credit,
            @ForAll @DoubleRange(min = 0, max = 0.99) double forTests,
            @ForAll @DoubleRange(min = 0.1, max = 5) double proven,
            @ForAll @IntRange(min = 0, max = 9) int passed) {
        ExerciseWorth worth = new ExerciseWorth(20, false, new PartialCredit(0.5, credit), forTests);
        ExerciseVerdict wrong = Gradebooks.verdict(ID, Status.INCORRECT, Optional.empty())
                .with(Optional.of(new PassedTests(passed, 9)));

        double slow = mark(worth, Optional.empty(), UNKNOWN, slow(proven, 2)).score();
        assertThat(mark(worth, Optional.empty(), UNKNOWN, wrong).score()).isBetween(0.0, slow);
        assertThat(slow).isLessThan(20);
    }

    @Test
    void countsABonusOnTop() {
        ExerciseVerdict passed = Gradebooks.verdict(ID, Status.PASSED, Optional.empty());
        ExerciseVerdict other = Gradebooks.verdict("threads/sum", Status.PASSED, Optional.empty());
        SubmissionVerdict marked = new MarkingScheme(Map.of(ID, new ExerciseWorth(5.5, true, HALF)), Optional.empty())
                .mark(new SubmissionVerdict("anna", List.of(), List.of(passed, other)), UNKNOWN, false);

        assertThat(marked.score()).isEqualTo(15.5);
        assertThat(marked.maxScore())
                .as("one that is not in the scheme keeps its points")
                .isEqualTo(10);
        assertThat(marked.exercises()).extracting(ExerciseVerdict::bonus).containsExactly(true, false);
    }

    @Test
    void takesPointsOffALateSubmissionAndSaysSo() {
        ExerciseVerdict passed = Gradebooks.verdict(ID, Status.PASSED, Optional.empty());
        ExerciseWorth worth = new ExerciseWorth(20, false, HALF);

        SubmissionVerdict late =
                mark(worth, Optional.of(LATE), Optional.of(LocalDateTime.parse("2026-11-02T13:30")), passed);
        assertThat(late.score()).isEqualTo(16);
        assertThat(late.maxScore()).isEqualTo(20);
        assertThat(late.problems())
                .last()
                .isEqualTo("It was handed in 1 d 1 h after it was due, on 2026-11-01T12:00+01:00: 20% of the points are"
                        + " taken off.");

        SubmissionVerdict within =
                mark(worth, Optional.of(LATE), Optional.of(LocalDateTime.parse("2026-11-01T12:00:30")), passed);
        assertThat(within.score()).isEqualTo(20);
        assertThat(within.problems())
                .last()
                .isEqualTo("It was handed in 1 min after it was due, on 2026-11-01T12:00+01:00: nothing is taken off.");

        SubmissionVerdict early =
                mark(worth, Optional.of(LATE), Optional.of(LocalDateTime.parse("2026-11-01T11:00")), passed);
        assertThat(early.score()).isEqualTo(20);
        assertThat(early.problems()).containsExactly("as it was");
    }

    @Test
    void takesNothingOffWhereTheTimeIsNotKnown() {
        ExerciseVerdict passed = Gradebooks.verdict(ID, Status.PASSED, Optional.empty());
        MarkingScheme scheme = new MarkingScheme(Map.of(), Optional.of(LATE));
        SubmissionVerdict submission = new SubmissionVerdict("anna", List.of(), List.of(passed));

        assertThat(scheme.mark(submission, UNKNOWN, false)).isEqualTo(submission);
        SubmissionVerdict calledLate = scheme.mark(submission, UNKNOWN, true);
        assertThat(calledLate.score()).isEqualTo(10);
        assertThat(calledLate.problems())
                .containsExactly("How late it was is not known, so nothing is taken off for that.");
    }

    @Test
    void leavesWhatIsInconclusiveOpenHoweverLate() {
        ExerciseVerdict open = Gradebooks.verdict(ID, Status.INCONCLUSIVE, Optional.empty());

        SubmissionVerdict marked = mark(
                new ExerciseWorth(20, false, HALF),
                Optional.of(LATE),
                Optional.of(LocalDateTime.parse("2027-01-01T00:00")),
                open);

        assertThat(marked.openScore()).isEqualTo(20);
        assertThat(marked.score()).isZero();
    }

    @Test
    void addsPointsAsDecimalNumbers() {
        List<ExerciseVerdict> verdicts = List.of(
                Gradebooks.verdict(Status.PASSED).marked(0.1, 0.1, false, ""),
                Gradebooks.verdict(Status.PASSED).marked(0.2, 0.2, false, ""));

        assertThat(new SubmissionVerdict("anna", List.of(), verdicts).score()).isEqualTo(0.3);
    }

    @Test
    void roundsDownAndNeverBelowWhatADoubleCannotSay() {
        assertThat(ExerciseWorth.rounded(2.9999999999999996)).isEqualTo(3);
        assertThat(ExerciseWorth.rounded(2.999)).isEqualTo(2.99);
        assertThatThrownBy(() -> new ExerciseWorth(-1, false, HALF)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsPartsInPercent() {
        assertThat(MarkingScheme.percent(0.1)).isEqualTo("10%");
        assertThat(MarkingScheme.percent(0.025)).isEqualTo("2.5%");
    }
}
