package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.noise.Observed.measurement;
import static speedup.grader.noise.Observed.round;

import org.junit.jupiter.api.Test;
import speedup.grader.verdict.Status;

class UsualWayTest {

    @Test
    void takesTheRatioOfTheMeansOfTheFirstFive() {
        assertThat(UsualWay.decide(measurement(
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
        assertThat(UsualWay.decide(measurement(Status.PASSED, 2, 2, 5, round(100, 51))))
                .isEqualTo(Status.TOO_SLOW);
    }

    @Test
    void isFooledByOneDisturbedCall() {
        assertThat(UsualWay.decide(measurement(
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
        assertThat(UsualWay.decide(measurement(Status.PASSED, 2, 2, 4, round(100, 50))))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void noticesWrongAnswersAsWell() {
        assertThat(UsualWay.decide(Observed.wrongAnswer())).isEqualTo(Status.INCORRECT);
    }
}
