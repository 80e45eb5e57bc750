package speedup.threads.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("threads/simd: your dot product")
class MyDotProductTest {

    private final DotProductExercise exercise = new DotProductExercise();
    private final DotProduct product = exercise.newAnswer();

    @Test
    @DisplayName("multiplies two short vectors as one does by hand")
    void multipliesByHand() {
        assertThat(product.dot(new double[] {1, 2, 3}, new double[] {4, 5, 6})).isEqualTo(32);
    }

    @Test
    @DisplayName("gives 0 for vectors without elements")
    void givesZeroForNothing() {
        assertThat(product.dot(new double[0], new double[0])).isZero();
    }

    @ParameterizedTest(name = "takes each of {0} elements once")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65})
    void takesEachElementOnce(int length) {
        double[] ones = IntStream.range(0, length).mapToDouble(i -> 1).toArray();
        double[] powers = IntStream.range(0, length)
                .mapToDouble(i -> Math.scalb(1.0, i % 50))
                .toArray();

        // Sums of a few powers of two are exact, in any order.
        assertThat(product.dot(ones, powers))
                .isEqualTo(
                        IntStream.range(0, length).mapToDouble(i -> powers[i]).sum());
    }

    static Stream<Integer> sizes() {
        return new DotProductExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        Vectors vectors = exercise.input(size, size);
        double[][] expected = exercise.expected(new SerialDotProduct(), vectors);

        assertThat(exercise.difference(vectors, expected, exercise.solve(product, vectors)))
                .isEmpty();
    }

    @Test
    @DisplayName("computes in doubles: a small product beside a large one is not lost")
    void keepsTheDigitsOfADouble() {
        double[] x = {1 << 26, 1, 0, 0, 0, 0, 0, 0, 0};
        double[] y = {1, 0.5, 0, 0, 0, 0, 0, 0, 0};

        assertThat(product.dot(x, y)).isEqualTo((1 << 26) + 0.5);
    }

    @Test
    @DisplayName("leaves both vectors as they were")
    void leavesTheVectorsAlone() {
        Vectors vectors = exercise.input(2, 30);
        Vectors untouched = exercise.input(2, 30);

        product.dot(vectors.x(), vectors.y());

        assertThat(vectors.x()).containsExactly(untouched.x());
        assertThat(vectors.y()).containsExactly(untouched.y());
    }

    @Test
    @Tag("speedup")
    @DisplayName("takes at most 5/8 of the CPU time of the serial version")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
