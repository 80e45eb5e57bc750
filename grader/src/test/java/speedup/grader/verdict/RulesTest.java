package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.tests.TestReport;

/** How answers are ruled on that nothing is measured of. */
class RulesTest {

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

        Ruling ruling = Rules.rule(Findings.evidence(new CorrectnessReport(3, Optional.of(problem)), List.of()));

        assertThat(ruling.status()).isEqualTo(status);
        assertThat(ruling.message()).isEqualTo("This went wrong.");
        assertThat(ruling.details()).containsExactly("line 1", "line 2");
        assertThat(ruling.speedups()).isEmpty();
    }

    @Test
    void failsAnAnswerThatGoesWrongWhileItIsTimed() {
        Problem problem = new Problem(Problem.Kind.WRONG, "2 should be 3", "");

        assertThat(Rules.rule(Findings.evidence(Findings.RIGHT, List.of(new SpeedupReport.Failed(problem))))
                        .status())
                .isEqualTo(Status.INCORRECT);
    }

    @Test
    void failsAnAnswerThatDoesNotEnd() {
        Problem problem = new Problem(Problem.Kind.TIMED_OUT, "It did not end.", "");
        GradingEvidence evidence = new GradingEvidence(
                List.of(Findings.TENTH),
                Findings.RIGHT,
                List.of(Findings.measured(1.9, 1.93, 1.95, 1.9)),
                Optional.empty(),
                Optional.of(problem),
                Optional.empty());

        assertThat(Rules.rule(evidence).status()).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void passesARightAnswerWhereSpeedIsNotAskedFor() {
        GradingEvidence evidence = new GradingEvidence(
                List.of(), Findings.RIGHT, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Rules.rule(evidence).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void tellsWhatTheLessonsTestsSaid() {
        TestReport tests = new TestReport(
                List.of(
                        new TestReport.Result("adds", "adds", true, "", ""),
                        new TestReport.Result("multiplies", "multiplies", false, "\n  expected: 6\n but was: 5\n", "")),
                "");
        Problem problem = new Problem(Problem.Kind.WRONG, "5 should be 6", "");
        GradingEvidence evidence = new GradingEvidence(
                List.of(Findings.TENTH),
                new CorrectnessReport(1, Optional.of(problem)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tests));

        assertThat(Rules.rule(evidence).details())
                .containsExactly("1 of the lesson's 2 tests fail:", "  multiplies: expected 6, but was 5");
    }

    @Test
    void countsTheTestsThatAWrongAnswerPasses() {
        TestReport tests = new TestReport(
                List.of(new TestReport.Result("adds()", "adds", true, "", "")),
                "",
                false,
                Set.of("adds", "multiplies"));
        GradingEvidence wrong = new GradingEvidence(
                List.of(Findings.TENTH),
                new CorrectnessReport(1, Optional.of(new Problem(Problem.Kind.WRONG, "5 should be 6", ""))),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tests));

        assertThat(Rules.rule(wrong).tests()).contains(new PassedTests(1, 2));
        assertThat(new PassedTests(1, 2).share()).isEqualTo(0.5);
        assertThatThrownBy(() -> new PassedTests(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsTheFirstOfManyFailedTests() {
        TestReport.Result failure = new TestReport.Result("adds", "adds", false, "x".repeat(1000), "");
        GradingEvidence evidence = new GradingEvidence(
                List.of(),
                Findings.RIGHT,
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
        GradingEvidence evidence = new GradingEvidence(
                List.of(),
                Findings.RIGHT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TestReport(List.of(), "They did not end.")));

        assertThat(Rules.rule(evidence).details()).containsExactly("They did not end.");
    }

    @Test
    void blamesNobodyForAMissingMeasurement() {
        assertThat(Rules.rule(Findings.evidence(Findings.RIGHT, List.of())).status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(Ruling.hostFailed("The disk is full.").message()).contains("says nothing about the answer");
    }

    @Test
    void namesAMissingFile() {
        assertThat(Ruling.missing("ParallelSum.java").status()).isEqualTo(Status.NOT_ATTEMPTED);
        assertThat(Ruling.missing("ParallelSum.java").message()).contains("ParallelSum.java");
    }

    @Test
    void blamesNobodyWhereOneCoreCanShowNothing() {
        Ruling ruling = Rules.rule(
                Findings.evidence(Findings.RIGHT, List.of(new SpeedupReport.TooFewCores(Findings.TENTH, 1))));

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.message()).contains("takes 2 cores or more, and there is 1 to use here");
    }
}
