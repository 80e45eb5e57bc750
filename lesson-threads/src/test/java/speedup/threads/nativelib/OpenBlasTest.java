package speedup.threads.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.DoubleBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenBLAS")
class OpenBlasTest {

    private final int threads = OpenBlas.threads();

    @AfterEach
    void restoreTheNumberOfThreads() {
        OpenBlas.setThreads(threads);
    }

    @Test
    @DisplayName("says itself how many threads it was set to")
    void readsBackTheNumberOfThreads() {
        OpenBlas.setThreads(3);
        assertThat(OpenBlas.threads()).isEqualTo(3);
        OpenBlas.setThreads(1);
        assertThat(OpenBlas.threads()).isEqualTo(1);
    }

    @Test
    @DisplayName("rejects a thread count of 0")
    void rejectsAThreadCountOfZero() {
        assertThatThrownBy(() -> OpenBlas.setThreads(0)).hasMessageContaining("at least 1 thread, not 0");
    }

    @Test
    @DisplayName("multiplies matrices that are stored row after row")
    void multiplies() {
        DoubleBuffer a = NativeDoubles.of(1, 2, 3, 4, 5, 6);
        DoubleBuffer b = NativeDoubles.of(1, 0, 0, 1, 10, 100);
        DoubleBuffer c = NativeDoubles.allocate(4);

        OpenBlas.multiply(2, 3, 2, a, b, c);

        assertThat(NativeDoubles.toArray(c)).containsExactly(31, 302, 64, 605);
    }

    @Test
    @DisplayName("rejects memory that is too short, or on the Java heap")
    void rejectsUnsuitableMemory() {
        DoubleBuffer four = NativeDoubles.allocate(4);
        assertThatThrownBy(() -> OpenBlas.multiply(2, 3, 2, four, NativeDoubles.allocate(6), four))
                .hasMessageContaining("a has room for 4 doubles, and 6 are needed");
        assertThatThrownBy(() -> OpenBlas.multiply(2, 2, 2, DoubleBuffer.allocate(4), four, four))
                .hasMessageContaining("NativeDoubles.allocate");
    }

    @Test
    @DisplayName("finds the singular values, and leaves the matrix as it was")
    void findsSingularValues() {
        double[] matrix = {0, 0, 4, 3, 0, 0};

        assertThat(OpenBlas.singularValues(2, 3, matrix)).containsExactly(new double[] {4, 3}, within(1e-14));
        assertThat(OpenBlas.singularValues(3, 2, matrix)).hasSize(2);
        assertThat(matrix).containsExactly(0, 0, 4, 3, 0, 0);
    }

    @Test
    @DisplayName("rejects NaN")
    void rejectsNaN() {
        assertThatThrownBy(() -> OpenBlas.singularValues(1, 1, new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
    }
}
