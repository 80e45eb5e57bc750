package speedup.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.threads.matmul.Factors;
import speedup.threads.matmul.MatrixProduct;
import speedup.threads.matmul.MatrixProductExercise;
import speedup.threads.matmul.SerialMatrixProduct;

@DisplayName("The blocked matrix product")
class BlockedMatrixProductTest {

    private final MatrixProductExercise exercise = new MatrixProductExercise();

    /** Below, at and above what the kernel does at once, and the sizes of the blocks of rows, terms and columns. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(1, 1, 1),
                Arguments.of(2, 4, 1),
                Arguments.of(3, 3, 5),
                Arguments.of(5, 9, 7),
                Arguments.of(64, 48, 512),
                Arguments.of(65, 49, 513),
                Arguments.of(63, 47, 511),
                Arguments.of(131, 101, 1027));
    }

    @ParameterizedTest(name = "{0} x {1} by {1} x {2}")
    @MethodSource("shapes")
    @DisplayName("agrees with the serial product, on one thread and on several")
    void agreesWithTheSerialProduct(int rows, int inner, int columns) {
        double[][] a = part(exercise.input(1, 520).left(), rows, inner);
        double[][] b = part(exercise.input(2, 1400).right(), inner, columns);
        double[][] expected = new SerialMatrixProduct().multiply(a, b);

        assertRight(BlockedMatrixProduct.serial(), a, b, expected);
        assertRight(BlockedMatrixProduct.parallel(), a, b, expected);
    }

    @Test
    @DisplayName("gives the same bits on one thread and on several")
    void doesNotDependOnThreads() {
        Factors factors = exercise.input(3, 150);

        assertThat(BlockedMatrixProduct.parallel().multiply(factors.left(), factors.right()))
                .isDeepEqualTo(BlockedMatrixProduct.serial().multiply(factors.left(), factors.right()));
    }

    private void assertRight(MatrixProduct product, double[][] a, double[][] b, double[][] expected) {
        assertThat(exercise.difference(new Factors(a, b), expected, product.multiply(a, b)))
                .isEmpty();
    }

    private static double[][] part(double[][] matrix, int rows, int columns) {
        return Stream.of(matrix)
                .limit(rows)
                .map(row -> Arrays.copyOf(row, columns))
                .toArray(double[][]::new);
    }
}
