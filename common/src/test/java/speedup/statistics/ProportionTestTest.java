package speedup.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTestTest {

    private static final int STEPS = 20_000;

    @ParameterizedTest
    @CsvSource({"0.25, 5, 5", "0.25, 6, 7", "0.25, 3, 40", "0.5, 9, 9", "0.5, 70, 100", "0.75, 0, 3", "0.75, 23, 23"})
    void closedFormIsTheMeanOfTheLikelihoodRatios(double claimed, int successes, int trials) {
        double mean = meanLikelihoodRatio(claimed, successes, trials);
        assertThat(new ProportionTest(claimed, 0.01).logEValue(successes, trials))
                .isCloseTo(Math.log(mean), within(1e-5));
    }

    /** The midpoint rule over the even spread of p in (claimed, 1]. */
    private static double meanLikelihoodRatio(double claimed, int successes, int trials) {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double p = claimed + (1 - claimed) * (i + 0.5) / STEPS;
            sum += Math.pow(p / claimed, successes) * Math.pow((1 - p) / (1 - claimed), trials - successes);
        }
        return sum / STEPS;
    }

    @Property(tries = 200)
    void meanEValueIsOneUnderTheClaim(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double claimed, @ForAll @IntRange(min = 1, max = 60) int n) {
        ProportionTest test = new ProportionTest(claimed, 0.05);
        BinomialDistribution truth = new BinomialDistribution(n, claimed);
        double expected = 0;
        for (int k = 0; k <= n; k++) {
            expected += truth.probability(k) * Math.exp(test.logEValue(k, n));
        }
        assertThat(expected).isCloseTo(1, within(1e-9));
    }

    /** The search for the fewest successes rests on both. */
    @Property(tries = 200)
    void eValueIsAtMostOneAtTheExpectedCountAndRisesWithSuccesses(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double claimed, @ForAll @IntRange(min = 1, max = 500) int n) {
        ProportionTest test = new ProportionTest(claimed, 0.05);
        int expected = (int) (n * claimed);
        assertThat(test.logEValue(expected, n)).isLessThanOrEqualTo(1e-9);
        for (int k = expected + 1; k <= n; k++) {
            assertThat(test.logEValue(k, n)).isGreaterThan(test.logEValue(k - 1, n));
        }
    }

    @Property(tries = 500)
    void fewestSuccessesRejectAndOneLessDoesNot(
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double claimed,
            @ForAll @DoubleRange(min = 1e-6, max = 0.9) @Scale(6) double errorRate,
            @ForAll @IntRange(max = 2000) int trials) {
        ProportionTest test = new ProportionTest(claimed, errorRate);
        test.fewestSuccesses(trials)
                .ifPresentOrElse(
                        fewest -> {
                            assertThat(test.rejects(fewest, trials)).isTrue();
                            assertThat(test.rejects(fewest - 1, trials)).isFalse();
                        },
                        () -> assertThat(trials).isLessThan(test.fewestTrials()));
    }
}
