package speedup.threads.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("threads/sum: your sum")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelSumTest {

    private static final LongUnaryOperator ITSELF = LongUnaryOperator.identity();

    private final SumExercise exercise = new SumExercise();
    private final Sum sum = exercise.newAnswer();

    @ParameterizedTest(name = "adds up 1 to 10 on {0} threads")
    @ValueSource(ints = {1, 2, 3, 4, 7, 10, 11, 64})
    void addsUp(int threads) throws InterruptedException {
        assertThat(sum.sum(LongStream.rangeClosed(1, 10).toArray(), ITSELF, threads))
                .isEqualTo(55);
    }

    @Test
    @DisplayName("adds up the function of the elements, and not the elements")
    void appliesTheTerm() throws InterruptedException {
        assertThat(sum.sum(new long[] {1, 2, 3}, value -> value * value, 2)).isEqualTo(14);
    }

    @Test
    @DisplayName("finds 0 in an empty array")
    void addsUpNothing() throws InterruptedException {
        assertThat(sum.sum(new long[0], ITSELF, 4)).isZero();
    }

    @Test
    @DisplayName("wraps around where the sum is too large for a long")
    void wrapsAround() throws InterruptedException {
        assertThat(sum.sum(new long[] {Long.MAX_VALUE, 1}, ITSELF, 2)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    @DisplayName("calls the function once for each element")
    void callsTheTermOnce() throws InterruptedException {
        Set<Long> seen = ConcurrentHashMap.newKeySet();

        long twice = sum.sum(LongStream.range(0, 1_000).toArray(), value -> seen.add(value) ? 0 : 1, 4);

        assertThat(twice).as("elements that were met before").isZero();
        assertThat(seen).hasSize(1_000);
    }

    @Test
    @DisplayName("works on two threads at the same time")
    void worksAtTheSameTime() throws InterruptedException {
        CountDownLatch bothAreHere = new CountDownLatch(2);

        long met = sum.sum(new long[] {1, 1}, value -> meet(bothAreHere), 2);

        assertThat(met).as("threads that met another").isEqualTo(2);
    }

    @Test
    @DisplayName("loses nothing when two threads finish at the same moment")
    void losesNothing() throws Exception {
        long[] two = exercise.input(3, 2);

        assertThat(exercise.difference(two, exercise.expected(exercise.baseline(), two), exercise.solve(sum, two)))
                .isEmpty();
    }

    static Stream<Integer> sizes() {
        return new SumExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version at size {0}")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        long[] values = exercise.input(size, size);

        assertThat(exercise.difference(
                        values, exercise.expected(exercise.baseline(), values), exercise.solve(sum, values)))
                .isEmpty();
    }

    @Test
    @DisplayName("leaves the array as it was")
    void leavesTheArrayAlone() throws InterruptedException {
        long[] values = exercise.input(1, 50);

        sum.sum(values, ITSELF, 4);

        assertThat(Arrays.equals(values, exercise.input(1, 50))).isTrue();
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    /** 1 if the other thread comes too, 0 if it does not come for a long while. */
    private static long meet(CountDownLatch latch) {
        latch.countDown();
        try {
            return latch.await(10, TimeUnit.SECONDS) ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
