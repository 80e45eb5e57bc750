package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;
import speedup.exercise.Requirement.SingleCoreSpeedup;

class RequirementTest {

    @ParameterizedTest(name = "a serial fraction of {0} asks for {2} times on {1} cores")
    @CsvSource({"0.25, 1, 1", "0.25, 2, 1.6", "0.25, 4, 2.2857142857", "0, 8, 8", "0.5, 1000000, 1.999998"})
    void takesTheBarFromAmdahlsLaw(double serialFraction, int cores, double bar) {
        assertThat(new Scaling(serialFraction, 10).bar(cores)).isCloseTo(bar, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1, Double.NaN})
    void rejectsASerialFractionOutOfRange(double serialFraction) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(serialFraction, 10))
                .withMessage("serialFraction must be in [0, 1), not " + serialFraction);
    }

    @Test
    void rejectsASizeOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(0.1, 0))
                .withMessage("size must be at least 1, not 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void rejectsAShareOutOfRange(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(0.1, share, 10))
                .withMessage("share must be in [0, 1], not " + share);
    }

    @Test
    void onlyScalingAsksForAShareOfWhatTheCoursesOwnAnswerReaches() {
        assertThat(new Scaling(0.1, 10).share()).isBetween(0.66, 0.67);
        assertThat(new Scaling(0.1, 0.5, 10).share()).isEqualTo(0.5);
        assertThat(new MinimumSpeedup(10, 50).share()).isZero();
        assertThat(new SingleCoreSpeedup(2, 50).share()).isZero();
    }

    @Test
    void scalingAsksForHalfOfTheWayToBeParallel() {
        assertThat(new Scaling(0, 10).parallelism(4)).isEqualTo(2.5);
    }

    @Test
    void minimumSpeedupDoesNotDependOnCoresOrParallelism() {
        MinimumSpeedup tenfold = new MinimumSpeedup(10, 50);
        assertThat(tenfold.bar(2)).isEqualTo(tenfold.bar(64)).isEqualTo(10);
        assertThat(tenfold.cores(64)).isEqualTo(64);
        assertThat(tenfold.parallelism(64)).isZero();
    }

    @Test
    void onlyScalingNeedsSeveralCores() {
        assertThat(new Scaling(0, 10).fewestCores()).isEqualTo(2);
        assertThat(new MinimumSpeedup(10, 50).fewestCores()).isOne();
        assertThat(new SingleCoreSpeedup(2, 50).fewestCores()).isOne();
    }

    @Test
    void singleCoreSpeedupUsesOneCore() {
        SingleCoreSpeedup twice = new SingleCoreSpeedup(2, 50);
        assertThat(twice.cores(64)).isOne();
        assertThat(twice.bar(1)).isEqualTo(2);
        assertThat(twice.parallelism(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAnInvalidSpeedup(double speedup) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinimumSpeedup(speedup, 10))
                .withMessage("speedup must be above 0 and finite, not " + speedup);
        assertThatIllegalArgumentException().isThrownBy(() -> new SingleCoreSpeedup(speedup, 10));
    }

    @Test
    void hasNoBarWithoutCores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scaling(0.1, 10).bar(0))
                .withMessageContaining("processors");
    }

    @ParameterizedTest
    @CsvSource({"0.35, 35%", "0.125, 12.5%", "0, 0%", "0.29, 29%", "0.005, 0.5%"})
    void saysItsSerialFractionInPercent(double fraction, String percent) {
        assertThat(new Requirement.Scaling(fraction, 10).reason())
                .isEqualTo("Amdahl's law with a serial fraction of " + percent);
    }
}
