package speedup.threads.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.List;
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

@DisplayName("threads/scan: your scan")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelScanTest {

    private final ScanExercise exercise = new ScanExercise();
    private final Scan scan = exercise.newAnswer();

    @Test
    @DisplayName("adds up three maps: the first, the first two, and all three")
    void scansThreeMaps() throws InterruptedException {
        long a = PowerMap.of(3, 2);
        long b = PowerMap.of(5, 7);
        long c = PowerMap.of(2, 1);

        assertThat(texts(scan.scan(new long[] {a, b, c}, 2)))
                .containsExactly("x -> 2 x^3", "x -> 224 x^15", "x -> 50176 x^30");
    }

    @Test
    @DisplayName("applies the maps from the first to the last, and not the other way round")
    void keepsTheOrder() throws InterruptedException {
        long square = PowerMap.of(2, 1);
        long triple = PowerMap.of(1, 3);

        assertThat(PowerMap.apply(last(scan.scan(new long[] {square, triple}, 2)), 5))
                .as("3 * 5^2")
                .isEqualTo(75);
        assertThat(PowerMap.apply(last(scan.scan(new long[] {triple, square}, 2)), 5))
                .as("(3 * 5)^2")
                .isEqualTo(225);
    }

    @Test
    @DisplayName("has nothing to add up of no map, and leaves a single one as it is")
    void scansAlmostNothing() throws InterruptedException {
        assertThat(scan.scan(new long[0], 2)).isEmpty();
        assertThat(texts(scan.scan(new long[] {PowerMap.of(3, 2)}, 2))).containsExactly("x -> 2 x^3");
    }

    @ParameterizedTest(name = "leaves out no map on {0} threads: a hundred times x -> 3 x is x -> 3^100 x")
    @ValueSource(ints = {1, 2, 3, 4, 7, 100, 101})
    void leavesOutNoMap(int threads) throws InterruptedException {
        long tripled = PowerMap.of(1, 3);
        long[] maps = LongStream.generate(() -> tripled).limit(100).toArray();

        List<String> results = texts(scan.scan(maps, threads));

        assertThat(results).hasSize(100);
        long power = PowerMap.IDENTITY;
        for (int i = 0; i < 100; i++) {
            power = PowerMap.then(power, tripled);
            assertThat(results.get(i)).as("result %d, counted from 0", i).isEqualTo(PowerMap.text(power));
        }
    }

    static Stream<Integer> sizes() {
        return new ScanExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} maps")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws InterruptedException {
        assertThatItIsRight(exercise.input(size, size));
    }

    @Test
    @DisplayName("agrees with the serial version on as many maps as the grader times")
    void agreesOnManyMaps() throws InterruptedException {
        assertThatItIsRight(exercise.input(1, 600_011));
    }

    @Test
    @DisplayName("is right again when it is asked again, and for other maps in between")
    void keepsNothingFromCallToCall() throws InterruptedException {
        assertThatItIsRight(exercise.input(1, 1_000));
        assertThatItIsRight(exercise.input(2, 999));
        assertThatItIsRight(exercise.input(1, 1_000));
    }

    @Test
    @DisplayName("leaves its input as it was")
    void leavesTheInputAlone() throws InterruptedException {
        long[] maps = exercise.input(2, 4_099);

        scan.scan(maps, 3);

        assertThat(maps).isEqualTo(exercise.input(2, 4_099));
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private void assertThatItIsRight(long[] maps) throws InterruptedException {
        assertThat(exercise.difference(maps, exercise.solve(new SerialScan(), maps), exercise.solve(scan, maps)))
                .isEmpty();
    }

    private static List<String> texts(long[] results) {
        return LongStream.of(results).mapToObj(PowerMap::text).toList();
    }

    private static long last(long[] results) {
        assertThat(results).isNotEmpty();
        return results[results.length - 1];
    }
}
