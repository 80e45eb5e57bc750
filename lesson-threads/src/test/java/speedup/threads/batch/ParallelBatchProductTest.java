package speedup.threads.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import speedup.threads.nativelib.NativeDoubles;
import speedup.threads.nativelib.OpenBlas;

@DisplayName("threads/batch: your products")
class ParallelBatchProductTest {

    private final BatchProductExercise exercise = new BatchProductExercise();
    private final BatchProduct product = exercise.newAnswer();
    private final int threads = OpenBlas.threads();

    @AfterEach
    void restoreTheNumberOfThreads() {
        OpenBlas.setThreads(threads);
    }

    @Test
    @DisplayName("multiplies two pairs as one does by hand")
    void multipliesByHand() {
        DoubleBuffer a = NativeDoubles.of(1, 2, 3, 4);
        DoubleBuffer b = NativeDoubles.of(1, 10, 100, 1000);
        DoubleBuffer ab = NativeDoubles.allocate(4);
        DoubleBuffer ba = NativeDoubles.allocate(4);

        product.multiply(2, List.of(a, b), List.of(b, a), List.of(ab, ba));

        assertThat(NativeDoubles.toArray(ab)).containsExactly(201, 2010, 403, 4030);
        assertThat(NativeDoubles.toArray(ba)).containsExactly(31, 42, 3100, 4200);
    }

    static Stream<Integer> sizes() {
        return new BatchProductExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        BatchFactors factors = exercise.input(size, size);
        BatchOutcome expected = exercise.expected(new SerialBatchProduct(), factors);

        assertThat(exercise.difference(factors, expected, exercise.solve(product, factors)))
                .isEmpty();
    }

    @ParameterizedTest(name = "leaves OpenBLAS with {0} threads, as it was")
    @ValueSource(ints = {1, 2, 3})
    void restoresTheNumberOfThreads(int before) {
        BatchFactors factors = exercise.input(1, 40);
        OpenBlas.setThreads(before);

        multiplyAll(factors);

        assertThat(OpenBlas.threads()).isEqualTo(before);
    }

    @Test
    @DisplayName("restores the number of threads even when a product fails")
    void restoresTheNumberOfThreadsAfterAFailure() {
        DoubleBuffer four = NativeDoubles.of(1, 2, 3, 4);
        product.multiply(2, List.of(four), List.of(four), List.of(NativeDoubles.allocate(4)));
        OpenBlas.setThreads(3);

        assertThatThrownBy(() -> product.multiply(2, List.of(four), List.of(four), List.of(NativeDoubles.allocate(3))))
                .hasStackTraceContaining("c has room for 3 doubles, and 4 are needed");
        assertThat(OpenBlas.threads()).isEqualTo(3);
    }

    @Test
    @DisplayName("leaves the factors as they were")
    void leavesTheFactorsAlone() {
        BatchFactors factors = exercise.input(2, 30);
        BatchFactors untouched = exercise.input(2, 30);

        multiplyAll(factors);

        assertThat(factors.first()).isEqualTo(untouched.first());
        assertThat(factors.second()).isEqualTo(untouched.second());
    }

    private void multiplyAll(BatchFactors factors) {
        product.multiply(factors.order(), factors.firstOfEachPair(), factors.secondOfEachPair(), factors.room());
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for, with many pairs and with one")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
