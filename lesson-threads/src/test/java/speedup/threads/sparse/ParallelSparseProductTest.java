package speedup.threads.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;
import static speedup.threads.sparse.SparseMatrix.END;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/sparse: your sparse product")
class ParallelSparseProductTest {

    private final SparseProductExercise exercise = new SparseProductExercise();
    private final SparseProduct product = exercise.newAnswer();

    @Test
    @DisplayName("multiplies a small matrix as one does by hand, an empty row in it")
    void multipliesByHand() {
        // 5 0 0 7
        // 0 0 0 0
        // 0 2 0 0
        int[] firsts = {3, END, 1};
        int[] nexts = {0, END, END, 2, 0};
        int[] columns = {0, 1, 3, 0, 0};
        double[] values = {0, 2, 7, 5, 0};
        SparseMatrix matrix = new SparseMatrix(firsts, nexts, columns, values);

        assertThat(product.multiply(matrix, new double[] {1, 10, 100, 1000})).containsExactly(7005, 0, 20);
    }

    @Test
    @DisplayName("counts both elements where a column occurs twice in a row")
    void countsAColumnTwice() {
        SparseMatrix matrix =
                new SparseMatrix(new int[] {0}, new int[] {1, 2, END}, new int[] {1, 0, 1}, new double[] {2, 5, 3});

        assertThat(product.multiply(matrix, new double[] {1, 10})).containsExactly(55);
    }

    @Test
    @DisplayName("gives the vector back when the matrix is the identity, the first and the last element too")
    void multipliesByTheIdentity() {
        int rows = 1001;
        int[] numbers = IntStream.range(0, rows).toArray();
        int[] ends = new int[rows];
        Arrays.fill(ends, END);
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        double[] vector = IntStream.range(0, rows).mapToDouble(i -> i + 0.5).toArray();

        assertThat(product.multiply(new SparseMatrix(numbers, ends, numbers, ones), vector))
                .containsExactly(vector);
    }

    @Test
    @DisplayName("works with a matrix without rows")
    void multipliesNothing() {
        SparseMatrix nothing = new SparseMatrix(new int[0], new int[0], new int[0], new double[0]);

        assertThat(product.multiply(nothing, new double[] {1, 2})).isEmpty();
    }

    @Test
    @DisplayName("works with rows that are all empty")
    void multipliesEmptyRows() {
        SparseMatrix empty = new SparseMatrix(new int[] {END, END, END}, new int[0], new int[0], new double[0]);

        assertThat(product.multiply(empty, new double[] {1, 2})).containsExactly(0, 0, 0);
    }

    static Stream<Integer> sizes() {
        return new SparseProductExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} rows")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int rows) {
        SparseFactors factors = exercise.input(rows, rows);
        double[] expected = new SerialSparseProduct().multiply(factors.matrix(), factors.vector());

        Optional<String> difference =
                exercise.difference(factors, expected, product.multiply(factors.matrix(), factors.vector()));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("leaves matrix and vector as they were")
    void leavesTheFactorsAlone() {
        SparseFactors factors = exercise.input(2, 64);
        SparseFactors untouched = exercise.input(2, 64);

        product.multiply(factors.matrix(), factors.vector());

        assertThat(factors.matrix().firsts()).containsExactly(untouched.matrix().firsts());
        assertThat(factors.matrix().nexts()).containsExactly(untouched.matrix().nexts());
        assertThat(factors.matrix().columns())
                .containsExactly(untouched.matrix().columns());
        assertThat(factors.matrix().values()).containsExactly(untouched.matrix().values());
        assertThat(factors.vector()).containsExactly(untouched.vector());
    }

    @Test
    @DisplayName("gives each call a result of its own")
    void returnsANewArrayEachTime() {
        SparseMatrix one = new SparseMatrix(new int[] {0}, new int[] {END}, new int[] {0}, new double[] {1});
        double[] first = product.multiply(one, new double[] {2});
        product.multiply(one, new double[] {3});

        assertThat(first).containsExactly(2);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
