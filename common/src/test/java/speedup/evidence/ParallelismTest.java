package speedup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelismTest {

    private static final Round SERIAL = new Round(300, 100, 100, 0, 1);
    private static final Round BESIDE_A_COMPILER = new Round(300, 100, 170, 0, 1);
    private static final Round PARALLEL = new Round(300, 100, 190, 0, 1);

    @Test
    void isProvenByRoundsThatAgree() {
        assertThat(of(Collections.nCopies(8, PARALLEL)).compareWith(1.5)).isEqualTo(Conclusion.REACHES);
    }

    @Test
    void isNotProvenByACompilerInTheFirstRounds() {
        List<Round> rounds = new ArrayList<>(Collections.nCopies(3, BESIDE_A_COMPILER));
        rounds.addAll(Collections.nCopies(2, SERIAL));

        assertThat(of(rounds).compareWith(1.5)).isEqualTo(Conclusion.OPEN);

        rounds.addAll(Collections.nCopies(5, SERIAL));

        assertThat(of(rounds).compareWith(1.5)).isEqualTo(Conclusion.STAYS_BELOW);
    }

    @Test
    void staysOpenWhereOtherLoadMayHaveTakenTheCores() {
        assertThat(of(Collections.nCopies(8, new Round(300, 100, 100, 50, 1))).compareWith(1.5))
                .isEqualTo(Conclusion.OPEN);
    }

    private static Parallelism of(List<Round> rounds) {
        return new SpeedupEvidence(rounds).parallelism();
    }
}
