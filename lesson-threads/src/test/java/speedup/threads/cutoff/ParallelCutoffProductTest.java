package speedup.threads.cutoff;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.threads.matmul.MatrixProduct;
import speedup.threads.matmul.SerialMatrixProduct;

@DisplayName("threads/cutoff: your matrix product")
class ParallelCutoffProductTest {

    private final CutoffProductExercise exercise = new CutoffProductExercise();
    private final MatrixProduct product = exercise.newAnswer();

    @Test
    @DisplayName("multiplies two small matrices as one does by hand")
    void multipliesByHand() {
        double[][] a = {{1, 2, 3}, {4, 5, 6}};
        double[][] b = {{1, 0}, {0, 1}, {10, 100}};

        assertThat(product.multiply(a, b)).isDeepEqualTo(new double[][] {{31, 302}, {64, 605}});
    }

    static Stream<Integer> sizes() {
        return new CutoffProductExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        assertSameAsSerial(exercise.input(size, size));
    }

    @Test
    @DisplayName("is right in each of the many small products that the grader asks for")
    void chainsSmallProducts() throws Exception {
        assertSameAsSerial(exercise.input(1, 50));
    }

    @Test
    @DisplayName("is right in the large products that the grader asks for")
    void chainsLargeProducts() throws Exception {
        assertSameAsSerial(exercise.input(2, 800));
    }

    @Test
    @DisplayName("leaves both factors as they were, small or large")
    void leavesTheFactorsAlone() {
        for (int size : new int[] {10, 200}) {
            ProductChain chain = exercise.input(3, size);
            ProductChain untouched = exercise.input(3, size);

            product.multiply(chain.start(), chain.forth());

            assertThat(Arrays.deepEquals(chain.start(), untouched.start())).isTrue();
            assertThat(Arrays.deepEquals(chain.forth(), untouched.forth())).isTrue();
        }
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
    @DisplayName("is hardly slower on small products, and as much faster on large ones as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private void assertSameAsSerial(ProductChain chain) throws Exception {
        double[][] expected = exercise.expected(new SerialMatrixProduct(), chain);

        assertThat(exercise.difference(chain, expected, exercise.solve(product, chain)))
                .isEmpty();
    }
}
