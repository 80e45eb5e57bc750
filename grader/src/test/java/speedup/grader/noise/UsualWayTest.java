package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.evidence.Conclusion;
import speedup.grader.judge.Call;
import speedup.grader.judge.Exchange.Agreed;

class UsualWayTest {

    @Test
    void takesTheRatioOfTheMeansAfterTheWarmUp() {
        List<Agreed> rounds = new ArrayList<>(Collections.nCopies(3, round(100, 1000)));
        rounds.addAll(Collections.nCopies(5, round(100, 50)));
        rounds.addAll(Collections.nCopies(5, round(100, 1000)));

        assertThat(UsualWay.decide(rounds, 2)).isEqualTo(Conclusion.REACHES);
        assertThat(UsualWay.decide(rounds, 2.01)).isEqualTo(Conclusion.STAYS_BELOW);
    }

    @Test
    void isFooledByOneDisturbedCall() {
        List<Agreed> rounds = new ArrayList<>(Collections.nCopies(8, round(100, 55)));
        rounds.set(5, round(100, 155));

        assertThat(UsualWay.decide(rounds, 1.5)).isEqualTo(Conclusion.STAYS_BELOW);
    }

    @Test
    void needsEightRounds() {
        assertThat(UsualWay.decide(Collections.nCopies(7, round(100, 50)), 1)).isEqualTo(Conclusion.OPEN);
    }

    private static Agreed round(long baseline, long answer) {
        return new Agreed(new Call(baseline, baseline, 0, 0), new Call(answer, 2 * answer, 0, 0));
    }
}
