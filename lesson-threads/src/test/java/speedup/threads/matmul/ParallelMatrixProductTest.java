package speedup.threads.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/matmul: your matrix product")
class ParallelMatrixProductTest {

    private final MatrixProductExercise exercise = new MatrixProductExercise();
    private final MatrixProduct product = exercise.newAnswer();

    @Test
    @DisplayName("multiplies two small matrices as one does by hand")
    void multipliesByHand() {
        double[][] a = {{1, 2, 3}, {4, 5, 6}};
        double[][] b = {{1, 0}, {0, 1}, {10, 100}};

        assertThat(product.multiply(a, b)).isDeepEqualTo(new double[][] {{31, 302}, {64, 605}});
    }

    @Test
    @DisplayName("gives a matrix back unchanged when it is multiplied by the identity")
    void keepsAMatrixTimesTheIdentity() {
        double[][] a = exercise.input(1, 20).left();
        double[][] identity = IntStream.range(0, a[0].length)
                .mapToObj(i -> IntStream.range(0, a[0].length)
                        .mapToDouble(j -> i == j ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);

        assertThat(product.multiply(a, identity)).isDeepEqualTo(a);
    }

    @Test
    @DisplayName("works with a single row, which leaves most threads without work")
    void multipliesASingleRow() {
        assertThat(product.multiply(new double[][] {{2, 3}}, new double[][] {{5}, {7}}))
                .isDeepEqualTo(new double[][] {{31}});
    }

    static Stream<Integer> sizes() {
        return new MatrixProductExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) {
        Factors factors = exercise.input(size, size);
        double[][] expected = new SerialMatrixProduct().multiply(factors.left(), factors.right());

        Optional<String> difference =
                exercise.difference(factors, expected, product.multiply(factors.left(), factors.right()));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("leaves both factors as they were")
    void leavesTheFactorsAlone() {
        Factors factors = exercise.input(2, 30);
        Factors untouched = exercise.input(2, 30);

        product.multiply(factors.left(), factors.right());

        assertThat(Arrays.deepEquals(factors.left(), untouched.left())).isTrue();
        assertThat(Arrays.deepEquals(factors.right(), untouched.right())).isTrue();
    }

    @Test
    @DisplayName("gives each call a result of its own")
    void returnsANewMatrixEachTime() {
        double[][] a = {{1}};
        double[][] first = product.multiply(a, new double[][] {{2}});
        product.multiply(a, new double[][] {{3}});

        assertThat(first).isDeepEqualTo(new double[][] {{2}});
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
