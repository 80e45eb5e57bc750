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

class UniversalScalabilityFitTest {

    @Property(tries = 300)
    void findsTheCoefficientsThatMadeThePoints(
            @ForAll @DoubleRange(max = 1) @Scale(4) double sigma,
            @ForAll @DoubleRange(max = 0.5) @Scale(5) double kappa,
            @ForAll @IntRange(min = 4, max = 64) int processors) {
        UniversalScalabilityFit fit = UniversalScalabilityFit.to(
                SimulatedPoints.exact(new UniversalScalabilityLaw(sigma, kappa), processors));
        assertThat(fit.law().contention()).isCloseTo(sigma, within(1e-9));
        assertThat(fit.law().coherency()).isCloseTo(kappa, within(1e-9));
    }

    @Property(tries = 300)
    void staysInTheDomainAndItsIntervalsHoldTheEstimates(
            @ForAll @DoubleRange(min = 0.1, max = 40) double first,
            @ForAll @DoubleRange(min = 0.1, max = 40) double second,
            @ForAll @DoubleRange(min = 0.1, max = 40) double third) {
        UniversalScalabilityFit fit = UniversalScalabilityFit.to(
                List.of(new ScalingPoint(2, first), new ScalingPoint(4, second), new ScalingPoint(8, third)));
        assertThat(fit.contention().high()).isLessThanOrEqualTo(1);
        for (Coefficient coefficient : List.of(fit.contention(), fit.coherency())) {
            assertThat(coefficient.low()).isBetween(0.0, coefficient.estimate());
            assertThat(coefficient.admits(coefficient.estimate())).isTrue();
        }
    }

    /** Negative zero is less than zero to whoever compares with {@link Double#compare}. */
    @Test
    void zeroCoefficientsAreNotNegativeZero() {
        UniversalScalabilityFit fit = UniversalScalabilityFit.to(
                List.of(new ScalingPoint(2, 2), new ScalingPoint(4, 4), new ScalingPoint(8, 8)));
        for (Coefficient coefficient : List.of(fit.contention(), fit.coherency())) {
            assertThat(Double.compare(coefficient.estimate(), 0.0)).isZero();
            assertThat(Double.compare(coefficient.low(), 0.0)).isZero();
        }
    }

    /** Pinned to an end, one coefficient changes what is best for the other: Amdahl's fit must come out. */
    @Test
    void withoutCoherencyCostItIsAmdahlsFit() {
        List<ScalingPoint> points = List.of(
                new ScalingPoint(2, 1.6),
                new ScalingPoint(4, 2.6),
                new ScalingPoint(8, 4.4),
                new ScalingPoint(16, 7.5));
        UniversalScalabilityFit fit = UniversalScalabilityFit.to(points);
        assertThat(fit.coherency().estimate()).isZero();
        assertThat(fit.contention().estimate())
                .isCloseTo(AmdahlFit.to(points).serialFraction().estimate(), within(1e-12));
    }

    @Test
    void fullContentionIsTheUpperEnd() {
        UniversalScalabilityFit fit = UniversalScalabilityFit.to(
                List.of(new ScalingPoint(2, 0.6), new ScalingPoint(4, 0.55), new ScalingPoint(8, 0.5)));
        assertThat(fit.contention().estimate()).isEqualTo(1);
        assertThat(fit.coherency().estimate()).isPositive();
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheyClaim() {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(0.1, 0.01);
        Random random = new Random(42);
        int fits = 500;
        int contention = 0;
        int coherency = 0;
        for (int i = 0; i < fits; i++) {
            UniversalScalabilityFit fit = UniversalScalabilityFit.to(SimulatedPoints.noisy(law, 16, 2, 0.03, random));
            contention += fit.contention().admits(law.contention()) ? 1 : 0;
            coherency += fit.coherency().admits(law.coherency()) ? 1 : 0;
        }
        assertThat(contention / (double) fits).isBetween(0.92, 0.98);
        assertThat(coherency / (double) fits).isBetween(0.92, 0.98);
    }

    @Test
    void predictsThePeak() {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(0.04, 0.006);
        UniversalScalabilityFit fit =
                UniversalScalabilityFit.to(SimulatedPoints.noisy(law, 24, 3, 0.02, new Random(9)));
        assertThat(fit.law().peakProcessors()).isCloseTo(law.peakProcessors(), within(1.0));
    }

    @Test
    void rejectsTooFewPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UniversalScalabilityFit.to(List.of(new ScalingPoint(2, 1.9), new ScalingPoint(4, 3))))
                .withMessageContaining("at least 3 with more than one processor, at 2 or more different numbers");
    }

    @Test
    void rejectsPointsAtOneNumberOfProcessors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UniversalScalabilityFit.to(
                        List.of(new ScalingPoint(4, 3), new ScalingPoint(4, 3.1), new ScalingPoint(4, 2.9))))
                .withMessageContaining("3 have more than one, at 1 different numbers");
    }
}
