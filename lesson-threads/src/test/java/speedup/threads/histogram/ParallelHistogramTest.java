package speedup.threads.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("threads/histogram: your histogram")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelHistogramTest {

    /** The last decimal digit. */
    private static final Binning DIGITS = new Binning() {
        @Override
        public int bins() {
            return 10;
        }

        @Override
        public int bin(long value) {
            return (int) (value % 10);
        }
    };

    private final HistogramExercise exercise = new HistogramExercise();
    private final Histogram histogram = exercise.newAnswer();

    @ParameterizedTest(name = "counts last digits on {0} threads")
    @ValueSource(ints = {1, 2, 3, 5, 7, 64})
    void countsDigits(int threads) throws InterruptedException {
        assertThat(histogram.count(new long[] {3, 13, 7, 23, 10, 19, 29}, DIGITS, threads))
                .containsExactly(1, 0, 0, 3, 0, 0, 0, 1, 0, 2);
    }

    @Test
    @DisplayName("counts nothing where there are no values")
    void countsNothing() throws InterruptedException {
        assertThat(histogram.count(new long[0], DIGITS, 4)).containsExactly(new long[10]);
    }

    @Test
    @DisplayName("loses no count where all values belong to one bin")
    void losesNoCount() throws InterruptedException {
        assertThat(histogram.count(new long[1_000_000], DIGITS, 4)[0]).isEqualTo(1_000_000);
    }

    @Test
    @DisplayName("loses no count when two threads finish at the same moment")
    void losesNothingAtTheEnd() throws Exception {
        long[] two = exercise.input(3, 2);

        assertThat(exercise.difference(
                        two, exercise.expected(exercise.baseline(), two), exercise.solve(histogram, two)))
                .isEmpty();
    }

    @Test
    @DisplayName("works on two threads at the same time")
    void worksAtTheSameTime() throws InterruptedException {
        CountDownLatch bothAreHere = new CountDownLatch(2);

        long[] met = histogram.count(new long[] {1, 2}, new LatchBinning(bothAreHere), 2);

        assertThat(met).as("threads that met nobody, and another").containsExactly(0, 2);
    }

    static Stream<Integer> sizes() {
        return new HistogramExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        long[] values = exercise.input(size, size);

        assertThat(exercise.difference(
                        values, exercise.expected(exercise.baseline(), values), exercise.solve(histogram, values)))
                .isEmpty();
    }

    @Test
    @DisplayName("leaves the values as they were")
    void leavesTheValuesAlone() throws InterruptedException {
        long[] values = LongStream.range(0, 50).toArray();

        histogram.count(values, DIGITS, 4);

        assertThat(Arrays.equals(values, LongStream.range(0, 50).toArray())).isTrue();
    }

    @Test
    @DisplayName("gives each call a histogram of its own")
    void returnsANewArrayEachTime() throws InterruptedException {
        long[] first = histogram.count(new long[] {1}, DIGITS, 2);
        histogram.count(new long[] {1, 1}, DIGITS, 2);

        assertThat(first[1]).isEqualTo(1);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    /** Bin 1 for a thread to which another one comes, 0 if none does for a long while. */
    private record LatchBinning(CountDownLatch latch) implements Binning {

        @Override
        public int bins() {
            return 2;
        }

        @Override
        public int bin(long value) {
            latch.countDown();
            try {
                return latch.await(10, TimeUnit.SECONDS) ? 1 : 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
    }
}
