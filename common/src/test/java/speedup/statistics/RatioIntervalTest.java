package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

class RatioIntervalTest {

    private static final double ERROR_RATE = 0.01;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void provesNothingFromFewRounds() {
        RatioInterval interval = RatioInterval.of(ERROR_RATE, 1.8, 1.9, 1.7);
        assertThat(interval).isEqualTo(new RatioInterval(0, 1.8, INFINITE));
        assertThat(interval.provesAtLeast(1.5)).isFalse();
        assertThat(interval.provesBelow(1.5)).isFalse();
    }

    /** Each side gets half of the error rate, so that it takes two rounds more than a single limit. */
    @Test
    void provesFromElevenRoundsThatAgree() {
        double[] ratios =
                IntStream.range(0, 11).mapToDouble(i -> 1.5 + 0.01 * i).toArray();
        RatioInterval interval = RatioInterval.of(ERROR_RATE, ratios);
        assertThat(interval.low()).isEqualTo(1.5);
        assertThat(interval.high()).isEqualTo(1.6);
        assertThat(interval.estimate()).isCloseTo(1.55, within(1e-12));
        assertThat(interval.provesAtLeast(1.5)).isTrue();
        assertThat(interval.provesAtLeast(1.51)).isFalse();
        assertThat(interval.provesBelow(1.61)).isTrue();
        assertThat(interval.provesBelow(1.6)).isFalse();
        assertThat(RatioInterval.of(ERROR_RATE, Arrays.copyOf(ratios, 10)).low())
                .isZero();
    }

    @Test
    void pairsRoundByRound() {
        double[] baseline = {10, 20, 30};
        double[] answer = {5, 20, 10};
        assertThat(RatioInterval.ofPairs(ERROR_RATE, baseline, answer))
                .isEqualTo(RatioInterval.of(ERROR_RATE, 2, 1, 3));
    }

    /** The machine is slower in some rounds by half: both of a pair feel it, and their ratio does not. */
    @Test
    void pairingTakesOutWhatBothOfAPairFeel() {
        Random random = new Random(3);
        double[] baseline = new double[40];
        double[] answer = new double[40];
        for (int i = 0; i < baseline.length; i++) {
            double slow = random.nextBoolean() ? 1 : 1.5;
            baseline[i] = 100 * slow * (1 + 0.01 * random.nextGaussian());
            answer[i] = 55 * slow * (1 + 0.01 * random.nextGaussian());
        }
        RatioInterval interval = RatioInterval.ofPairs(ERROR_RATE, baseline, answer);
        assertThat(interval.low()).isBetween(1.78, 100 / 55.0);
        assertThat(interval.high()).isBetween(100 / 55.0, 1.86);
    }

    @Test
    void missesTheMedianAtAnyRoundAtMostAsOftenAsStated() {
        int repetitions = 200;
        double errorRate = 0.1;
        Random random = new Random(7);
        long misses = IntStream.range(0, repetitions)
                .filter(repetition ->
                        everMisses(errorRate, random.doubles(100).map(Math::exp).toArray()))
                .count();
        int tolerated = new BinomialDistribution(repetitions, errorRate).inverseCumulativeProbability(1 - 1e-4);
        assertThat(misses).isLessThanOrEqualTo(tolerated);
    }

    private static boolean everMisses(double errorRate, double[] ratios) {
        double truth = Math.exp(0.5);
        return IntStream.rangeClosed(1, ratios.length)
                .mapToObj(n -> RatioInterval.of(errorRate, Arrays.copyOf(ratios, n)))
                .anyMatch(interval -> interval.low() > truth || interval.high() < truth);
    }

    @Test
    void infiniteRatiosAreRatios() {
        assertThat(RatioInterval.of(ERROR_RATE, INFINITE, 1, 2).estimate()).isEqualTo(2);
        assertThat(RatioInterval.of(ERROR_RATE, INFINITE).estimate()).isEqualTo(INFINITE);
    }

    @Test
    void refusesWhatIsNoRatio() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioInterval.of(ERROR_RATE, 1, -1))
                .withMessage("ratios must be at least 0, but ratios[1] is -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> RatioInterval.of(ERROR_RATE, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RatioInterval.of(ERROR_RATE));
        assertThatIllegalArgumentException().isThrownBy(() -> RatioInterval.of(0, 1));
    }

    @Test
    void refusesWhatAreNoPairs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioInterval.ofPairs(ERROR_RATE, new double[] {1, 2}, new double[] {1}))
                .withMessage("numerators and denominators must be pairs, but there are 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioInterval.ofPairs(ERROR_RATE, new double[] {1}, new double[] {0}))
                .withMessage("denominators must be finite and above 0, but denominators[0] is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioInterval.ofPairs(ERROR_RATE, new double[] {INFINITE}, new double[] {1}))
                .withMessageContaining("numerators[0]");
    }

    @Test
    void refusesLimitsInTheWrongOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(1, 2, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(-1, 2, 3));
    }
}
