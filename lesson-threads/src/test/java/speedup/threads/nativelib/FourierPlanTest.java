package speedup.threads.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.DoubleBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a plan of FFTW")
class FourierPlanTest {

    private final int threads = Fftw.plannerThreads();

    @AfterEach
    void restoreTheNumberOfThreads() {
        Fftw.setPlannerThreads(threads);
    }

    @Test
    @DisplayName("gets the number of threads that is set")
    void readsBackTheNumberOfThreads() {
        Fftw.setPlannerThreads(3);
        assertThat(Fftw.plannerThreads()).isEqualTo(3);
        assertThatThrownBy(() -> Fftw.setPlannerThreads(0)).hasMessageContaining("at least 1 thread, not 0");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("transforms a wave into one peak")
    void transformsAWave(FourierPlan.Search search) {
        DoubleBuffer wave = NativeDoubles.allocate(2 * 3 * 8);
        for (int i = 0; i < 24; i++) {
            double angle = 2 * Math.PI * 2 * (i % 8) / 8;
            wave.put(2 * i, Math.cos(angle)).put(2 * i + 1, Math.sin(angle));
        }
        double[] before = NativeDoubles.toArray(wave);
        DoubleBuffer spectrum = NativeDoubles.allocate(2 * 3 * 8);

        try (FourierPlan plan = FourierPlan.forward(search, 3, 8)) {
            plan.transform(wave, spectrum);
        }

        double[] expected = new double[48];
        expected[2 * 2] = 24;
        assertThat(NativeDoubles.toArray(spectrum)).containsExactly(expected, within(1e-13));
        assertThat(NativeDoubles.toArray(wave)).containsExactly(before);
    }

    @Test
    @DisplayName("is counted when it is made and when it is closed, once")
    void isCounted() {
        int made = FourierPlan.made();
        int open = FourierPlan.open();

        FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, 4);
        assertThat(FourierPlan.made()).isEqualTo(made + 1);
        assertThat(FourierPlan.open()).isEqualTo(open + 1);
        plan.close();
        plan.close();
        assertThat(FourierPlan.open()).isEqualTo(open);
        DoubleBuffer array = NativeDoubles.allocate(8);
        assertThatThrownBy(() -> plan.transform(array, array)).hasMessageContaining("plan is closed");
    }

    @Test
    @DisplayName("rejects arrays that it would read beyond, or that are one and the same")
    void rejectsUnsuitableArrays() {
        DoubleBuffer eight = NativeDoubles.allocate(8);
        try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, 4)) {
            assertThatThrownBy(() -> plan.transform(NativeDoubles.allocate(7), eight))
                    .hasMessageContaining("field has room for 7 doubles, and 8 are needed");
            assertThatThrownBy(() -> plan.transform(eight, eight)).hasMessageContaining("same memory");
            assertThatThrownBy(() ->
                            plan.transform(NativeDoubles.allocate(9).position(1).slice(), eight))
                    .hasMessageContaining("multiple of 64 bytes");
        }
    }

    @Test
    @DisplayName("rejects a shape without extent")
    void rejectsAShapeWithoutExtent() {
        assertThatThrownBy(() -> FourierPlan.forward(FourierPlan.Search.ESTIMATE, 4, 0))
                .hasMessageContaining("[4, 0]");
    }
}
