package speedup.threads.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("threads/simd: your polynomial hash")
class MyPolynomialHashTest {

    private final PolynomialHashExercise exercise = new PolynomialHashExercise();
    private final PolynomialHash hash = exercise.newAnswer();

    @Test
    @DisplayName("puts three digits together as one does by hand")
    void putsDigitsTogether() {
        assertThat(hash.hash(new long[] {3, 6, 5}, 10)).isEqualTo(365);
    }

    @Test
    @DisplayName("gives 0 for no values")
    void givesZeroForNothing() {
        assertThat(hash.hash(new long[0], 31)).isZero();
    }

    @ParameterizedTest(name = "gives each of {0} values its power of the factor")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63})
    void givesEachValueItsPower(int length) {
        // A single 1 at place i is the power n - 1 - i of the factor: of 2, a single bit.
        for (int place = 0; place < length; place++) {
            long[] values = new long[length];
            values[place] = 1;

            assertThat(hash.hash(values, 2))
                    .as("a 1 at place %d of %d", place, length)
                    .isEqualTo(1L << (length - 1 - place));
        }
    }

    static Stream<Integer> sizes() {
        return new PolynomialHashExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        HashQuestions questions = exercise.input(size, size);
        long[] expected = exercise.expected(new SerialPolynomialHash(), questions);

        assertThat(exercise.difference(questions, expected, exercise.solve(hash, questions)))
                .isEmpty();
    }

    @Test
    @DisplayName("counts in longs: what an int would cut off is kept")
    void keepsTheBitsOfALong() {
        assertThat(hash.hash(new long[] {1L << 40, 7}, 1L << 20)).isEqualTo((1L << 60) + 7);
    }

    @Test
    @DisplayName("leaves the values as they were")
    void leavesTheValuesAlone() {
        long[] values = LongStream.range(0, 30).toArray();

        hash.hash(values, 31);

        assertThat(values).containsExactly(LongStream.range(0, 30).toArray());
    }

    @Test
    @Tag("speedup")
    @DisplayName("takes at most 5/9 of the CPU time of the serial version")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
