package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.study.Observed.measurement;
import static speedup.grader.study.Observed.round;

import org.junit.jupiter.api.Test;
import speedup.grader.verdict.Status;

class MeanRatioTest {

    @Test
    void takesTheRatioOfTheMeansOfTheFirstFive() {
        assertThat(MeanRatio.decide(measurement(
                        Status.PASSED,
                        2,
                        2,
                        round(100, 50),
                        round(100, 50),
                        round(100, 50),
                        round(100, 50),
                        round(100, 50),
                        round(100, 900))))
                .isEqualTo(Status.PASSED);
        assertThat(MeanRatio.decide(measurement(Status.PASSED, 2, 2, 5, round(100, 51))))
                .isEqualTo(Status.TOO_SLOW);
    }

    @Test
    void isWrongAfterOneDisturbedCall() {
        assertThat(MeanRatio.decide(measurement(
                        Status.PASSED,
                        2,
                        2,
                        round(100, 40),
                        round(100, 40),
                        round(100, 100),
                        round(100, 40),
                        round(100, 40))))
                .isEqualTo(Status.TOO_SLOW);
    }

    @Test
    void saysNothingAfterFewerRounds() {
        assertThat(MeanRatio.decide(measurement(Status.PASSED, 2, 2, 4, round(100, 50))))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void noticesWrongAnswersAsWell() {
        assertThat(MeanRatio.decide(Observed.wrongAnswer())).isEqualTo(Status.INCORRECT);
    }
}
