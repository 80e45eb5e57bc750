package speedup.threads.mandelbrot;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/mandelbrot: your picture")
class ParallelMandelbrotTest {

    private final MandelbrotExercise exercise = new MandelbrotExercise();
    private final Mandelbrot mandelbrot = exercise.newAnswer();

    @Test
    @DisplayName("counts along the real axis as one does by hand: -2 and 0 are in the set, 1 and 2 are not")
    void countsAlongTheRealAxis() {
        View realAxis = new View(-2, 0, 1, 1, 1, 5, 100);

        // From 1 it goes on to 2 and to 5, from 2 to 6: the last of them is too far away.
        assertThat(mandelbrot.draw(realAxis)).isDeepEqualTo(new int[][] {{100, 100, 100, 2, 1}});
    }

    @Test
    @DisplayName("draws every row of a picture with one column, the first and the last too")
    void drawsEveryRow() {
        View column = new View(0, 0, 1, 1, 4, 1, 50);

        assertThat(mandelbrot.draw(column)).isDeepEqualTo(new int[][] {{50}, {50}, {1}, {0}});
    }

    @Test
    @DisplayName("draws a picture without rows")
    void drawsNothing() {
        assertThat(mandelbrot.draw(new View(0, 0, 1, 1, 0, 3, 10))).isEmpty();
    }

    static Stream<Integer> sizes() {
        return new MandelbrotExercise().sizes().stream();
    }

    @Test
    @DisplayName("asks for each pixel's count once: no row is drawn by two threads")
    void drawsEachRowOnce() {
        for (int call = 0; call < 100; call++) {
            assertAgrees(exercise.input(call, 101));
        }
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} rows")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int rows) {
        View view = exercise.input(rows, rows);

        assertAgrees(view);
    }

    @ParameterizedTest(name = "agrees with the serial version where the work is all at one end, seed {0}")
    @MethodSource("seeds")
    void agreesWhereTheLoadIsUneven(long seed) {
        View view = exercise.input(seed, 1600);

        assertAgrees(view);
    }

    private void assertAgrees(View view) {
        Drawing expected = exercise.solve(new SerialMandelbrot(), view);
        assertThat(exercise.difference(view, expected, exercise.solve(mandelbrot, view)))
                .isEmpty();
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L);
    }

    @Test
    @DisplayName("gives each call a picture of its own")
    void drawsANewPictureEachTime() {
        View inside = new View(0, 0, 1, 1, 1, 1, 7);
        int[][] first = mandelbrot.draw(inside);
        mandelbrot.draw(new View(5, 5, 1, 1, 1, 1, 7));

        assertThat(first).isDeepEqualTo(new int[][] {{7}});
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
