package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.noise.Observed.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.grader.MeasuredAgain.Observation;

class TrueSpeedupTest {

    @Test
    void isThatOfUndisturbedRounds() {
        List<Observation> rounds = new ArrayList<>(Collections.nCopies(20, round(1800, 1000)));
        rounds.addAll(Collections.nCopies(50, round(1800, 1500, 0.6, 0)));
        rounds.addAll(Collections.nCopies(50, round(1800, 1700, 1, 400)));

        assertThat(TrueSpeedup.of(rounds)).hasValue(1.8);
    }

    @Test
    void takesAMedianOfTheAnswerAndALowerQuartileOfTheBaseline() {
        List<Observation> rounds = new ArrayList<>(Collections.nCopies(15, round(1800, 1000)));
        rounds.addAll(Collections.nCopies(14, round(9999, 5000)));

        assertThat(TrueSpeedup.of(rounds)).hasValue(1.8);
    }

    @Test
    void isNotKnownFromAFewRounds() {
        assertThat(TrueSpeedup.of(Collections.nCopies(19, round(1800, 1000)))).isEmpty();
    }
}
