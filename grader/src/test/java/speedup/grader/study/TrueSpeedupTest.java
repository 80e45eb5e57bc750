package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.study.Observed.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.evidence.SpeedupInterval;
import speedup.grader.study.RepeatedMeasurement.Observation;

class TrueSpeedupTest {

    @Test
    void isThatOfUndisturbedRounds() {
        List<Observation> rounds = new ArrayList<>(Collections.nCopies(20, round(1800, 1000)));
        rounds.addAll(Collections.nCopies(50, round(1800, 1500, 0.6, 0)));
        rounds.addAll(Collections.nCopies(50, round(1800, 1700, 1, 400)));

        assertThat(TrueSpeedup.of(rounds)).hasValue(new TrueSpeedup(1.8, 1.8));
    }

    @Test
    void takesAMedianOfTheAnswerAndALowerQuartileOfTheBaseline() {
        List<Observation> rounds = new ArrayList<>(Collections.nCopies(15, round(1800, 1000)));
        rounds.addAll(Collections.nCopies(14, round(9999, 5000)));

        assertThat(TrueSpeedup.of(rounds)).hasValue(new TrueSpeedup(1.8, 1.8));
    }

    @Test
    void isHeldByALowLimitForTheUpperQuartileAndAHighOneForTheMedian() {
        TrueSpeedup speedup = new TrueSpeedup(1.7, 1.8);

        assertThat(speedup.isHeldBy(new SpeedupInterval(1.75, 1.72, 1.75, 9))).isTrue();
        assertThat(speedup.isHeldBy(new SpeedupInterval(1.85, 1.72, 1.9, 9))).isFalse();
        assertThat(speedup.isHeldBy(new SpeedupInterval(1.6, 1.65, 1.65, 9))).isFalse();
    }

    @Test
    void isNotKnownFromAFewRounds() {
        assertThat(TrueSpeedup.of(Collections.nCopies(19, round(1800, 1000)))).isEmpty();
    }
}
