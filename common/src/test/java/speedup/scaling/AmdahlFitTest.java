package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AmdahlFitTest {

    @Property(tries = 300)
    void findsTheFractionThatMadeThePoints(
            @ForAll @DoubleRange(max = 1) @Scale(4) double f, @ForAll @IntRange(min = 3, max = 40) int processors) {
        AmdahlFit fit = AmdahlFit.to(SimulatedPoints.exact(new AmdahlLaw(f), processors));
        assertThat(fit.law().serialFraction()).isCloseTo(f, within(1e-12));
        assertThat(fit.serialFraction().high() - fit.serialFraction().low()).isLessThan(1e-10);
    }

    /**
     * f = 0.1 on 2 and 4 processors takes 0.55 and 0.325 of the time; here 0.006 less and 0.007 more. The second
     * is the larger error, relative to its time, so the fraction is drawn to it; without weights it would be 0.1028.
     */
    @Test
    void weighsRelativeErrors() {
        AmdahlFit fit = AmdahlFit.to(List.of(new ScalingPoint(2, 1 / 0.544), new ScalingPoint(4, 1 / 0.332)));
        assertThat(fit.serialFraction().estimate()).isCloseTo(0.1064, within(0.0005));
        assertThat(fit.serialFraction().admits(0.1)).isTrue();
    }

    @Property(tries = 300)
    void staysInTheDomainAndItsIntervalHoldsTheEstimate(
            @ForAll @DoubleRange(min = 0.1, max = 40) double first,
            @ForAll @DoubleRange(min = 0.1, max = 40) double second,
            @ForAll @DoubleRange(min = 0.1, max = 40) double third) {
        Coefficient fraction = AmdahlFit.to(
                        List.of(new ScalingPoint(2, first), new ScalingPoint(4, second), new ScalingPoint(8, third)))
                .serialFraction();
        assertThat(fraction.estimate()).isBetween(0.0, 1.0);
        assertThat(fraction.low()).isBetween(0.0, fraction.estimate());
        assertThat(fraction.high()).isBetween(fraction.estimate(), 1.0);
    }

    @Test
    void superlinearPointsHaveNoSerialPart() {
        AmdahlFit fit = AmdahlFit.to(List.of(new ScalingPoint(2, 2.4), new ScalingPoint(4, 5), new ScalingPoint(8, 9)));
        assertThat(fit.serialFraction().estimate()).isZero();
        assertThat(fit.serialFraction().high()).isLessThan(0.1);
    }

    @Test
    void slowdownIsAllSerial() {
        AmdahlFit fit = AmdahlFit.to(List.of(new ScalingPoint(2, 0.8), new ScalingPoint(4, 0.7)));
        assertThat(fit.serialFraction().estimate()).isEqualTo(1);
        assertThat(fit.serialFraction().high()).isEqualTo(1);
    }

    @Test
    void ignoresPointsAtOneProcessor() {
        List<ScalingPoint> telling = List.of(new ScalingPoint(2, 1.7), new ScalingPoint(4, 3));
        List<ScalingPoint> withOne = List.of(new ScalingPoint(1, 1), new ScalingPoint(2, 1.7), new ScalingPoint(4, 3));
        assertThat(AmdahlFit.to(withOne)).isEqualTo(AmdahlFit.to(telling));
    }

    /** What the estimated uncertainty is worth: of 1,000 fits, about 95% of the intervals hold the truth. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheyClaim() {
        assertThat(coverage(0.1)).isBetween(0.93, 0.97);
        assertThat(coverage(0.9)).isBetween(0.93, 0.97);
        assertThat(coverage(0)).isGreaterThan(0.93);
    }

    private static double coverage(double serialFraction) {
        AmdahlLaw law = new AmdahlLaw(serialFraction);
        Random random = new Random(42);
        int fits = 1000;
        int covered = 0;
        for (int i = 0; i < fits; i++) {
            AmdahlFit fit = AmdahlFit.to(SimulatedPoints.noisy(law, 8, 2, 0.03, random));
            covered += fit.serialFraction().admits(serialFraction) ? 1 : 0;
        }
        return covered / (double) fits;
    }

    @Test
    void rejectsTooFewPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmdahlFit.to(List.of()))
                .withMessageContaining("points must hold at least 2 with more than one processor")
                .withMessageContaining("of the 0 given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmdahlFit.to(
                        List.of(new ScalingPoint(1, 1), new ScalingPoint(1, 1.01), new ScalingPoint(2, 1.9))))
                .withMessageContaining("of the 3 given, 1 have more than one");
    }
}
