package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.grader.verdict.Status;

class GroundTruthTest {

    @ParameterizedTest
    @CsvSource({
        "PASSES, PASSED, RIGHT",
        "PASSES, TOO_SLOW, WRONG",
        "PASSES, REJECTED, WRONG",
        "BARELY_PASSES, PASSED, RIGHT",
        "BARELY_PASSES, TOO_SLOW, WRONG",
        "FAILS, PASSED, WRONG",
        "FAILS, TOO_SLOW, RIGHT",
        "FAILS, REJECTED, RIGHT",
        "FAILS, INCORRECT, RIGHT",
        "BARELY_FAILS, PASSED, WRONG",
        "BARELY_FAILS, TOO_SLOW, RIGHT"
    })
    void knowsWhatAVerdictIsWorth(GroundTruth truth, Status status, VerdictOutcome outcome) {
        assertThat(truth.judge(status)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(GroundTruth.class)
    void leavesOpenWhatAVerdictLeavesOpen(GroundTruth truth) {
        assertThat(truth.judge(Status.INCONCLUSIVE)).isEqualTo(VerdictOutcome.OPEN);
    }

    @Test
    void isWrittenInWords() {
        assertThat(GroundTruth.BARELY_PASSES).hasToString("barely passes");
    }
}
