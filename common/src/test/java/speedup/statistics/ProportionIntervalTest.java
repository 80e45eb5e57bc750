package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ProportionIntervalTest {

    @Test
    void noSuccessInAThousandIsBelowFourInAThousand() {
        ProportionInterval interval = ProportionInterval.of(0, 1000, 0.95);

        assertThat(interval.low()).isZero();
        // 1 - 0.025^(1 / 1000)
        assertThat(interval.high()).isCloseTo(0.003682, within(1e-6));
    }

    @Test
    void allSuccessesMirrorNoSuccesses() {
        assertThat(ProportionInterval.of(20, 20, 0.9).low())
                .isCloseTo(1 - ProportionInterval.of(0, 20, 0.9).high(), within(1e-12));
        assertThat(ProportionInterval.of(20, 20, 0.9).high()).isEqualTo(1);
    }

    @Test
    void rulesOutNothingWithoutTrials() {
        assertThat(ProportionInterval.of(0, 0, 0.95)).isEqualTo(new ProportionInterval(0, 1));
    }

    @Property(tries = 200)
    void rulesOutOnlyUnlikelyProbabilities(
            @ForAll @IntRange(min = 1, max = 200) int trials, @ForAll @IntRange(max = 200) int k) {
        int successes = Math.min(k, trials);
        ProportionInterval interval = ProportionInterval.of(successes, trials, 0.95);

        assertThat(new BinomialDistribution(trials, interval.high()).cumulativeProbability(successes))
                .isGreaterThan(0.0249);
        assertThat(1 - new BinomialDistribution(trials, interval.low()).cumulativeProbability(successes - 1))
                .isGreaterThan(0.0249);
    }

    @Test
    void rejectsInvalidArguments() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.of(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.of(-1, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.of(1, 2, 1));
    }
}
