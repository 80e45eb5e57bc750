package speedup.threads.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;
import speedup.threads.nativelib.NativeDoubles;

@DisplayName("threads/fft: your transforms")
class ParallelFourierSeriesTest {

    private final FourierSeriesExercise exercise = new FourierSeriesExercise();
    private final FourierSeries series = exercise.newAnswer();
    private final int threads = Fftw.plannerThreads();

    @AfterEach
    void restoreTheNumberOfThreads() {
        Fftw.setPlannerThreads(threads);
    }

    @Test
    @DisplayName("makes one peak, as high as there are elements, out of a constant")
    void transformsAConstant() {
        DoubleBuffer constant = NativeDoubles.allocate(2 * 2 * 3 * 4);
        for (int i = 0; i < 24; i++) {
            constant.put(2 * i, 1);
        }
        DoubleBuffer spectrum = NativeDoubles.allocate(48);

        series.transform(new int[] {2, 3, 4}, List.of(constant), List.of(spectrum));

        double[] peak = new double[48];
        peak[0] = 24;
        assertThat(NativeDoubles.toArray(spectrum)).containsExactly(peak, within(1e-13));
    }

    static Stream<Integer> sizes() {
        return new FourierSeriesExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}, and keeps the rules")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        Fields fields = exercise.input(size, size);
        SeriesOutcome expected = exercise.expected(new SerialFourierSeries(), fields);

        assertThat(exercise.difference(fields, expected, exercise.solve(series, fields)))
                .isEmpty();
    }

    @ParameterizedTest(name = "leaves the planner with {0} threads, as it was")
    @ValueSource(ints = {1, 2, 3})
    void restoresTheNumberOfThreads(int before) {
        Fftw.setPlannerThreads(before);

        transformAll(exercise.input(1, 8));

        assertThat(Fftw.plannerThreads()).isEqualTo(before);
    }

    @Test
    @DisplayName("makes one plan for a series, and closes it")
    void makesOnePlan() {
        int made = FourierPlan.made();
        int open = FourierPlan.open();

        transformAll(exercise.input(1, 8));

        assertThat(FourierPlan.made() - made).isEqualTo(1);
        assertThat(FourierPlan.open() - open).isZero();
    }

    @Test
    @DisplayName("cleans up even when a transform fails")
    void cleansUpAfterAFailure() {
        Fields fields = exercise.input(1, 2);
        transformAll(fields);
        int open = FourierPlan.open();
        Fftw.setPlannerThreads(3);
        List<DoubleBuffer> tooShort = List.of(NativeDoubles.allocate(1));

        assertThatThrownBy(
                        () -> series.transform(fields.shape(), fields.arrays().subList(0, 1), tooShort))
                .hasStackTraceContaining("spectrum has room for 1 doubles");
        assertThat(Fftw.plannerThreads()).isEqualTo(3);
        assertThat(FourierPlan.open()).isEqualTo(open);
    }

    @Test
    @DisplayName("leaves the fields as they were")
    void leavesTheFieldsAlone() {
        Fields fields = exercise.input(2, 8);

        transformAll(fields);

        assertThat(fields.arrays()).isEqualTo(exercise.input(2, 8).arrays());
    }

    private void transformAll(Fields fields) {
        series.transform(fields.shape(), fields.arrays(), fields.room());
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
