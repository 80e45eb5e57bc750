package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.judge.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.tests.TestReport;
import speedup.stack.Cause;
import speedup.stack.Loss;
import speedup.stack.Place;
import speedup.stack.SpeedupStack;

class RulesTest {

    private static final Requirement.Scaling TENTH = new Requirement.Scaling(0.1, 100);
    private static final CorrectnessReport RIGHT = new CorrectnessReport(30, Optional.empty());
    private static final Conditions QUIET = new Conditions(0, 1, 0, 0);

    @ParameterizedTest
    @CsvSource({
        "NOT_ATTEMPTED, NOT_ATTEMPTED",
        "WRONG, INCORRECT",
        "THREW, CRASHED",
        "ENDED, CRASHED",
        "TIMED_OUT, TIMED_OUT",
        "BROKE_RULE, REJECTED"
    })
    void givesEachProblemItsStatus(Problem.Kind kind, Status status) {
        Problem problem = new Problem(kind, "This went wrong.", "line 1\nline 2");

        Ruling ruling = Rules.rule(evidence(new CorrectnessReport(3, Optional.of(problem)), List.of()));

        assertThat(ruling.status()).isEqualTo(status);
        assertThat(ruling.message()).isEqualTo("This went wrong.");
        assertThat(ruling.details()).containsExactly("line 1", "line 2");
        assertThat(ruling.speedups()).isEmpty();
    }

    @Test
    void failsAnAnswerThatGoesWrongWhileItIsTimed() {
        Problem problem = new Problem(Problem.Kind.WRONG, "2 should be 3", "");

        assertThat(Rules.rule(evidence(RIGHT, List.of(new SpeedupReport.Failed(problem))))
                        .status())
                .isEqualTo(Status.INCORRECT);
    }

    @Test
    void failsAnAnswerThatDoesNotEnd() {
        Problem problem = new Problem(Problem.Kind.TIMED_OUT, "It did not end.", "");
        Evidence evidence = new Evidence(
                List.of(TENTH),
                RIGHT,
                List.of(measured(1.9, 1.93, 1.95, 1.9)),
                Optional.empty(),
                Optional.of(problem),
                Optional.empty());

        assertThat(Rules.rule(evidence).status()).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void passesARightAnswerWhereSpeedIsNotAskedFor() {
        Evidence evidence =
                new Evidence(List.of(), RIGHT, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Rules.rule(evidence).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void tellsWhatTheLessonsTestsSaid() {
        TestReport tests = new TestReport(
                List.of(
                        new TestReport.Result("adds", true, ""),
                        new TestReport.Result("multiplies", false, "\n  expected: 6\n but was: 5\n")),
                "");
        Problem problem = new Problem(Problem.Kind.WRONG, "5 should be 6", "");
        Evidence evidence = new Evidence(
                List.of(TENTH),
                new CorrectnessReport(1, Optional.of(problem)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tests));

        assertThat(Rules.rule(evidence).details())
                .containsExactly("1 of the lesson's 2 tests fail:", "  multiplies: expected: 6 but was: 5");
    }

    @Test
    void showsTheFirstOfManyFailedTests() {
        TestReport.Result failure = new TestReport.Result("adds", false, "x".repeat(1000));
        Evidence evidence = new Evidence(
                List.of(),
                RIGHT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TestReport(Collections.nCopies(9, failure), "")));

        List<String> details = Rules.rule(evidence).details();

        assertThat(details).hasSize(4).startsWith("9 of the lesson's 9 tests fail, among them:");
        assertThat(details.get(3)).hasSizeLessThan(300).endsWith(" ...");
    }

    @Test
    void saysWhyThereAreNoTests() {
        Evidence evidence = new Evidence(
                List.of(),
                RIGHT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TestReport(List.of(), "They did not end.")));

        assertThat(Rules.rule(evidence).details()).containsExactly("They did not end.");
    }

    @Test
    void passesWhatIsProvenToReachTheBar() {
        Ruling ruling = rule(measured(1.9, 1.93, 1.95, 1.9));

        assertThat(ruling.status()).isEqualTo(Status.PASSED);
        assertThat(ruling.message()).contains("1.93 times", "on 2 cores is 1.82", "Amdahl");
        assertThat(ruling.speedups().get(0).required()).isBetween(1.81, 1.82);
    }

    @Test
    void failsWhatIsFastWithoutBeingParallel() {
        Ruling ruling = rule(measured(2.9, 3, 3.1, 1.0));

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).contains("not by being parallel", "1.00 of 2 cores");
    }

    @Test
    void failsNobodyWhoseCoresOthersMayHaveTaken() {
        Measured squeezed = new Measured(
                TENTH, 2, new SpeedupInterval(1.9, 1.93, 3.1, 12), 1.02, 1.7, 0, new Conditions(0.4, 1, 0, 0));

        Ruling ruling = rule(squeezed);

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.message()).contains("1.02 of 2 cores", "other programs may have taken", "40%");
    }

    @ParameterizedTest
    @CsvSource({"0.98, 1.00, not shared out", "1.33, 1.35, still serial", "1.1, 1.9, 1.7 times the CPU time"})
    void failsWhatIsProvenToStayBelowTheBar(double speedup, double parallelism, String reason) {
        Ruling ruling = rule(measured(speedup - 0.01, speedup, speedup + 0.01, parallelism));

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).contains("Right, but", "not above", reason);
    }

    @Test
    void saysWhereTheSpeedWentIfThatIsKnown() {
        Loss loss =
                new Loss(Cause.LOCK, 0.9, "threads waited for a lock", Optional.of(new Place("ParallelSum.java", 7)));
        SpeedupStack stack = new SpeedupStack(2, 1.1, List.of(loss));
        Evidence evidence = new Evidence(
                List.of(TENTH),
                RIGHT,
                List.of(measured(1.0, 1.1, 1.2, 1.1)),
                Optional.of(stack),
                Optional.empty(),
                Optional.empty());

        Ruling ruling = Rules.rule(evidence);

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).endsWith("0.90 are lost: 0.90 because threads waited for a lock.");
        assertThat(ruling.speedups().get(0).stack()).contains(stack);
    }

    @Test
    void decidesByTheLastMeasurementAndKeepsAll() {
        Measured enough = measured(1.9, 1.93, 1.95, 1.9);
        Measured tooSlow = measured(1.0, 1.1, 1.2, 1.1);

        Ruling ruling = Rules.rule(evidence(RIGHT, List.of(enough, tooSlow)));

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.speedups()).extracting(SpeedupFigures::estimate).containsExactly(1.93, 1.1);
    }

    @Test
    void passesSpeedByAnyMeansWhereNoScalingIsAskedFor() {
        Measured serial = new Measured(
                new Requirement.AtLeast(0.9, 50), 2, new SpeedupInterval(0.95, 0.97, 0.99, 9), 1, 1, 0, QUIET);

        assertThat(rule(serial).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void countsFurtherCoresAgainstAnAnswerThatIsToUseOne() {
        Measured twoThreads = new Measured(
                new Requirement.OnOneCore(2, 50), 1, new SpeedupInterval(0.95, 0.97, 0.99, 9), 1.9, 1.9, 0, QUIET);

        Ruling ruling = rule(twoThreads);

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).contains("The bar on 1 core is 2.00 times", "1.90 cores busy", "counts as");
    }

    @Test
    void rejectsWorkBetweenTheCalls() {
        Measured measured = new Measured(TENTH, 2, new SpeedupInterval(1.9, 1.93, 1.95, 9), 1.9, 1.9, 0.8, QUIET);

        Ruling ruling = rule(measured);

        assertThat(ruling.status()).isEqualTo(Status.REJECTED);
        assertThat(ruling.message()).contains("outside the calls that are timed", "80%");
    }

    @Test
    void rejectsNothingForTwoRoundsInWhichACompilerWasBusy() {
        Measured measured = new Measured(TENTH, 2, new SpeedupInterval(0, 1.93, 3, 2), 1.9, 1.9, 0.8, QUIET);

        assertThat(rule(measured).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void saysWhenTheMachineCannotShowTheBar() {
        assertThat(open(new Conditions(0, 0.6, 0, 0)).message()).contains("This machine cannot show it", "60%");
    }

    @Test
    void saysWhenOtherProgramsWereInTheWay() {
        assertThat(open(new Conditions(0.3, 1, 0, 0)).message()).contains("other programs", "30%");
    }

    @Test
    void saysWhenAQuotaWasUsedUp() {
        assertThat(open(new Conditions(0.3, 1, 0, 0.25)).message()).contains("A quota", "25%");
    }

    @Test
    void saysWhenTheHostHadOtherThingsToDo() {
        assertThat(open(new Conditions(0.3, 1, 0.2, 0)).message()).contains("steal", "20%");
    }

    @Test
    void saysWhenMemoryMayHaveBeenBusy() {
        Measured stalled = new Measured(TENTH, 2, new SpeedupInterval(1.3, 1.4, 1.9, 60), 1.96, 1.96, 0, QUIET);

        assertThat(rule(stalled).message()).contains("1.4 times the CPU time", "use the memory too");
    }

    @Test
    void saysWhenCoresWereShared() {
        assertThat(open(new Conditions(0, 0.93, 0, 0)).message()).contains("93% of a whole core");
    }

    @Test
    void saysWhenAnAnswerIsCloseToTheBar() {
        assertThat(open(QUIET).message())
                .contains("close to the bar", "1.70 times is proven", "1.90 times is ruled out");
    }

    @Test
    void saysWhenNothingIsProven() {
        Measured nothing = new Measured(
                TENTH,
                2,
                new SpeedupInterval(0, 1.7, Double.POSITIVE_INFINITY, 2),
                1.8,
                3.6,
                0,
                new Conditions(0.5, 1, 0, 0));

        assertThat(rule(nothing).message()).contains("nothing is proven yet").doesNotContain("ruled out");
    }

    @Test
    void blamesNobodyForAMissingMeasurement() {
        assertThat(Rules.rule(evidence(RIGHT, List.of())).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(Ruling.hostFailed("The disk is full.").message()).contains("says nothing about the answer");
    }

    @Test
    void namesAMissingFile() {
        assertThat(Ruling.missing("ParallelSum.java").status()).isEqualTo(Status.NOT_ATTEMPTED);
        assertThat(Ruling.missing("ParallelSum.java").message()).contains("ParallelSum.java");
    }

    private static Ruling open(Conditions conditions) {
        Ruling ruling = rule(new Measured(TENTH, 2, new SpeedupInterval(1.7, 1.8, 1.9, 60), 1.8, 1.8, 0, conditions));
        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        return ruling;
    }

    @Test
    void blamesNobodyWhereOneCoreCanShowNothing() {
        Ruling ruling = Rules.rule(evidence(RIGHT, List.of(new SpeedupReport.TooFewCores(TENTH, 1))));

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.message()).contains("takes 2 cores or more, and there is 1 to use here");
    }

    private static Ruling rule(Measured measured) {
        return Rules.rule(evidence(RIGHT, List.of(measured)));
    }

    private static Measured measured(double low, double estimate, double high, double parallelism) {
        return new Measured(
                TENTH, 2, new SpeedupInterval(low, estimate, high, 9), parallelism, parallelism, 0.02, QUIET);
    }

    private static Evidence evidence(CorrectnessReport correctness, List<SpeedupReport> speedups) {
        return new Evidence(
                List.of(TENTH), correctness, speedups, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
