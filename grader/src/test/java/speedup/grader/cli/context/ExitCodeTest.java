package speedup.grader.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class ExitCodeTest {

    private static ExitCode of(Status... statuses) {
        return ExitCode.of(Gradebooks.of(
                Gradebooks.passed("ben"),
                new SubmissionVerdict(
                        "anna",
                        List.of("A remark."),
                        Arrays.stream(statuses).map(Gradebooks::verdict).toList())));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void mapsEveryStatusToItsCode(Status status) {
        assertThat(of(status))
                .isEqualTo(
                        switch (status) {
                            case PASSED -> ExitCode.ALL_PASSED;
                            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
                            default -> ExitCode.NOT_ALL_PASSED;
                        });
    }

    @Test
    void tellsFailuresAndOpenVerdictsApart() {
        assertThat(of(Status.PASSED, Status.INCONCLUSIVE)).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(of(Status.PASSED, Status.NOT_ATTEMPTED)).isEqualTo(ExitCode.NOT_ALL_PASSED);
        assertThat(of(Status.INCONCLUSIVE, Status.NOT_ATTEMPTED)).isEqualTo(ExitCode.NOT_ALL_PASSED_OR_DECIDED);
    }

    @Test
    void countsTheWholeClass() {
        assertThat(ExitCode.of(Gradebooks.of(submission("anna", Status.INCORRECT), submission("ben", Status.PASSED))))
                .isEqualTo(ExitCode.NOT_ALL_PASSED);
        assertThat(ExitCode.of(
                        Gradebooks.of(submission("anna", Status.INCORRECT), submission("ben", Status.INCONCLUSIVE))))
                .isEqualTo(ExitCode.NOT_ALL_PASSED_OR_DECIDED);
    }

    private static SubmissionVerdict submission(String name, Status status) {
        return new SubmissionVerdict(name, List.of(), List.of(Gradebooks.verdict(status)));
    }

    @Test
    void doesNotPassWhenNothingWasGraded() {
        assertThat(of()).isEqualTo(ExitCode.NOT_ALL_PASSED);
        assertThat(ExitCode.of(Gradebooks.of())).isEqualTo(ExitCode.NOT_ALL_PASSED);
    }

    @Test
    void hasTheDocumentedNumbers() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).containsExactly(0, 1, 2, 3, 4, 70, 130);
    }
}
