package speedup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoSpeedsTest {

    /** What one undisturbed round after the other gives, with a tenth of noise. */
    private static DoubleStream around(double speedup, int rounds, Random random) {
        return random.doubles(rounds, 0.95 * speedup, 1.05 * speedup);
    }

    private static double[] mixed(double slow, int slowRounds, double fast, int fastRounds, long seed) {
        Random random = new Random(seed);
        return DoubleStream.concat(around(slow, slowRounds, random), around(fast, fastRounds, random))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 24, 30, 48})
    void findsBoth(int fastRounds) {
        TwoSpeeds speeds = TwoSpeeds.of(mixed(1, 60 - fastRounds, 1.9, fastRounds, fastRounds))
                .orElseThrow();

        assertThat(speeds.slowRounds()).isEqualTo(60 - fastRounds);
        assertThat(speeds.fastRounds()).isEqualTo(fastRounds);
        assertThat(speeds.slow()).isBetween(0.95, 1.05);
        assertThat(speeds.fast()).isBetween(1.8, 2.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 11, 49, 55, 59, 60})
    void takesStrayRoundsForNoSpeed(int fastRounds) {
        assertThat(TwoSpeeds.of(mixed(1, 60 - fastRounds, 1.9, fastRounds, fastRounds)))
                .isEmpty();
    }

    @Test
    void findsNoneWhereSpeedsLieClose() {
        IntStream.range(0, 1000)
                .forEach(seed ->
                        assertThat(TwoSpeeds.of(mixed(1.3, 30, 1.45, 30, seed))).isEmpty());
    }

    @Test
    void findsNoneInTooFewRounds() {
        assertThat(TwoSpeeds.of(new double[0])).isEmpty();
        assertThat(TwoSpeeds.of(new double[] {1, 1, 2, 2, 2})).isEmpty();
        assertThat(TwoSpeeds.of(new double[] {2, 1, 2, 1, 2, 1})).contains(new TwoSpeeds(3, 1, 3, 2));
    }

    /** A round is 1000 ns of the baseline. */
    private static Round round(long wall, long delay, double wholeCores) {
        return new Round(1000, wall, 1000, delay, wholeCores);
    }

    @Test
    void leavesOutRoundsThatTheMachineCanExplain() {
        List<Round> fast = Collections.nCopies(20, round(500, 0, 1));
        for (Round slow : List.of(round(1000, 500, 1), round(1000, 0, 0.6))) {
            List<Round> rounds = new ArrayList<>(fast);
            rounds.addAll(Collections.nCopies(20, slow));
            assertThat(new SpeedupEvidence(rounds).twoSpeeds()).isEmpty();
        }
        List<Round> rounds = new ArrayList<>(fast);
        rounds.addAll(Collections.nCopies(20, round(1000, 0, 1)));
        assertThat(new SpeedupEvidence(rounds).twoSpeeds()).contains(new TwoSpeeds(20, 1, 20, 2));
        assertThat(new SpeedupEvidence(List.of()).twoSpeeds()).isEmpty();
    }
}
