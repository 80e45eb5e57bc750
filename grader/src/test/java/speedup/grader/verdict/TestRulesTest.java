package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.tests.TestReport;
import speedup.grader.tests.TestReport.Result;

class TestRulesTest {

    private static final Result PASSED = new Result("adds", "adds", true, "", "");

    @ParameterizedTest
    @CsvSource({
        "java.lang.AssertionError, INCORRECT",
        "org.opentest4j.AssertionFailedError, INCORRECT",
        "org.assertj.core.error.AssertJMultipleFailuresError, INCORRECT",
        "org.opentest4j.MultipleFailuresError, INCORRECT",
        "java.lang.IllegalStateException, CRASHED",
        "'', CRASHED",
        "speedup.exercise.NotAttemptedException, NOT_ATTEMPTED"
    })
    void tellsByWhatATestThrewHowTheAnswerEnded(String exception, Status status) {
        assertThat(TestRules.failure(report(failed("sums", exception)))
                        .orElseThrow()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void rulesOnTheFirstFailure() {
        Ruling ruling = TestRules.failure(
                        report(PASSED, failed("sums", "java.lang.AssertionError"), failed("wraps", "java.lang.Error")))
                .orElseThrow();

        assertThat(ruling.status()).isEqualTo(Status.INCORRECT);
        assertThat(ruling.message()).isEqualTo("The lesson's test \"sums\" fails: expected 6, but was 5");
        assertThat(ruling.details())
                .containsExactly(
                        "2 of the lesson's 3 tests fail:",
                        "  sums: expected 6, but was 5",
                        "  wraps: expected 6, but was 5");
        assertThat(ruling.speedups()).isEmpty();
    }

    @Test
    void takesALibraryThatDoesNotLoadForTheMachinesFault() {
        Ruling ruling = TestRules.failure(report(failed("drives", "java.lang.UnsatisfiedLinkError")))
                .orElseThrow();

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.GRADER_FAILED);
        assertThat(ruling.message()).contains("says nothing about the answer");
    }

    @Test
    void leavesATestThatTookTooLongToTheJudge() {
        Result late = failed("hangs", "java.util.concurrent.TimeoutException");
        assertThat(TestRules.failure(report(PASSED, late))).isEmpty();
        assertThat(TestRules.withoutFailure(report(PASSED, late)).status()).isEqualTo(Status.TIMED_OUT);
        assertThat(TestRules.failure(report(late, failed("sums", "java.lang.AssertionError")))
                        .orElseThrow()
                        .message())
                .contains("\"sums\"");
    }

    @Test
    void saysNoMoreOfASingleFailureOrASkeleton() {
        assertThat(TestRules.failure(report(PASSED, failed("sums", "java.lang.AssertionError")))
                        .orElseThrow()
                        .details())
                .isEmpty();
        Ruling skeleton = TestRules.failure(report(
                        failed("sums", "speedup.exercise.NotAttemptedException"),
                        failed("wraps", "speedup.exercise.NotAttemptedException")))
                .orElseThrow();
        assertThat(skeleton.message()).isEqualTo("The skeleton is not filled in yet.");
        assertThat(skeleton.details()).isEmpty();
    }

    @Test
    void rulesOnNothingWhereNoTestFails() {
        assertThat(TestRules.failure(report(PASSED))).isEmpty();
        assertThat(TestRules.withoutFailure(report(PASSED)).status()).isEqualTo(Status.PASSED);
        assertThat(TestRules.withoutFailure(report(PASSED)).message()).contains("All 1 of the lesson's tests pass");
    }

    @Test
    void doesNotTakeTestsThatDidNotEndForPassed() {
        TestReport ended = new TestReport(List.of(), "something ended their JVM.");
        assertThat(TestRules.failure(ended)).isEmpty();
        assertThat(TestRules.withoutFailure(ended).status()).isEqualTo(Status.CRASHED);
        assertThat(TestRules.withoutFailure(new TestReport(List.of(), "too late", true)))
                .isEqualTo(Ruling.of(Status.TIMED_OUT, "too late", List.of()));
    }

    private static Result failed(String name, String exception) {
        return new Result(name, name, false, "\nexpected: 6\n but was: 5", exception);
    }

    private static TestReport report(Result... results) {
        return new TestReport(List.of(results), "");
    }
}
