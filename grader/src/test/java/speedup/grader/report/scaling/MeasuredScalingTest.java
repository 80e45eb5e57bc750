package speedup.grader.report.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import speedup.exercise.Requirement;
import speedup.grader.verdict.SpeedupFigures;
import speedup.scaling.AmdahlLaw;
import speedup.scaling.ScalingLaw;
import speedup.scaling.UniversalScalabilityLaw;

class MeasuredScalingTest {

    @Test
    void fitsNoLawToASinglePoint() {
        MeasuredScaling curve = curve(on(2, 1.8, 1.7, 1.9));

        assertThat(curve.amdahl()).isEmpty();
        assertThat(curve.universal()).isEmpty();
        assertThat(ScalingText.of(curve))
                .singleElement()
                .asString()
                .startsWith("No law can be fitted")
                .contains("the serial fraction on 2 cores is 5.3% to 18%");
    }

    @Test
    void fitsAmdahlsLawToTwoPointsAndSaysWhatAnotherTakes() {
        MeasuredScaling curve = curve(new AmdahlLaw(0.1), 2, 4);

        assertThat(curve.amdahl().orElseThrow().serialFraction().estimate()).isCloseTo(0.1, within(1e-6));
        assertThat(curve.universal()).isEmpty();
        assertThat(ScalingText.of(curve)).hasSize(2);
        assertThat(ScalingText.of(curve).get(0)).contains("10%", "at most 10.0 times as fast");
        assertThat(ScalingText.of(curve).get(1)).contains("takes three numbers of cores");
    }

    @Test
    void fitsBothLawsToThreePoints() {
        MeasuredScaling curve = curve(new UniversalScalabilityLaw(0.05, 0.001), 2, 8, 16);

        assertThat(curve.universal().orElseThrow().coherency().estimate()).isCloseTo(0.001, within(1e-6));
        assertThat(ScalingText.of(curve).get(1)).contains("contention of 5.0%", "peaks at 30 cores");
    }

    @Test
    void saysThatALawWithoutCoherencyHasNoPeak() {
        assertThat(ScalingText.of(curve(new AmdahlLaw(0), 2, 3, 4)))
                .anySatisfy(finding -> assertThat(finding).contains("has no peak"))
                .noneSatisfy(finding -> assertThat(finding).contains("However many cores"));
    }

    @Test
    void leavesOutOfTheFitWhatIsNotKnown() {
        MeasuredScaling curve = curve(on(2, 1.8, 1.7, 1.9), on(4, Double.NaN, 0, Double.POSITIVE_INFINITY));

        assertThat(curve.amdahl()).isEmpty();
        assertThat(curve.cores()).isEqualTo(4);
    }

    @Test
    void confinesTheSerialFractionByWhatIsProven() {
        assertThat(ScalingText.serialFraction(on(2, 1.8, 1.7, Double.POSITIVE_INFINITY)))
                .isEqualTo("at most 18%");
        assertThat(ScalingText.serialFraction(on(2, 1.8, 1.7, 70))).isEqualTo("at most 18%");
        assertThat(ScalingText.serialFraction(on(2, 1, 0, 1.05))).isEqualTo("at least 90%");
        assertThat(ScalingText.serialFraction(on(2, Double.NaN, 0, Double.POSITIVE_INFINITY)))
                .isEqualTo("not known");
        assertThat(ScalingText.serialFraction(on(2, 2.1, 2.1, 2.1))).isEqualTo("-4.8% to -4.8%");
    }

    @Test
    void sortsByCores() {
        assertThat(curve(on(4, 3, 3, 3), on(2, 2, 2, 2)).measured())
                .extracting(SpeedupFigures::cores)
                .containsExactly(2, 4);
    }

    @Test
    void rejectsACurveOfOneCore() {
        assertThatIllegalArgumentException().isThrownBy(() -> curve(on(1, 1, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> curve());
    }

    private static MeasuredScaling curve(ScalingLaw law, int... cores) {
        return curve(IntStream.of(cores)
                .mapToObj(number -> on(number, law.speedup(number), law.speedup(number), law.speedup(number)))
                .toArray(SpeedupFigures[]::new));
    }

    private static MeasuredScaling curve(SpeedupFigures... measured) {
        return new MeasuredScaling(new Requirement.Scaling(0.05, 100), Arrays.asList(measured));
    }

    private static SpeedupFigures on(int cores, double estimate, double low, double high) {
        return new SpeedupFigures(estimate, low, high, 1.9, "", 100, cores, 9, cores, Optional.empty());
    }
}
