package speedup.threads.mergesort;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/mergesort: your sort")
class ParallelMergeSortTest {

    private final MergeSortExercise exercise = new MergeSortExercise();
    private final StableSort sort = exercise.newAnswer();

    @Test
    @DisplayName("sorts by key, negative keys first")
    void sortsByKey() {
        long[] records = {element(5, 0), element(-7, 1), element(0, 2), element(2, 3)};

        assertThat(sort.sort(records)).containsExactly(element(-7, 1), element(0, 2), element(2, 3), element(5, 0));
    }

    @Test
    @DisplayName("leaves records with the same key in their order, whatever their payloads are")
    void isStable() {
        long[] records = {element(1, 9), element(0, 8), element(1, 4), element(0, 7), element(1, 6)};

        assertThat(sort.sort(records))
                .containsExactly(element(0, 8), element(0, 7), element(1, 9), element(1, 4), element(1, 6));
    }

    @Test
    @DisplayName("sorts nothing, and a single record")
    void sortsAlmostNothing() {
        assertThat(sort.sort(new long[0])).isEmpty();
        assertThat(sort.sort(new long[] {element(3, 4)})).containsExactly(element(3, 4));
    }

    @Test
    @DisplayName("leaves a hundred thousand equal keys exactly where they are")
    void keepsEqualsInPlace() {
        long[] records =
                LongStream.range(0, 100_000).map(i -> element(42, i % 50_000)).toArray();

        assertThat(sort.sort(records)).isEqualTo(records);
    }

    static Stream<Integer> sizes() {
        return new MergeSortExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} records")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) {
        long[] records = exercise.input(size, size);

        assertThat(exercise.difference(records, new SerialMergeSort().sort(records), sort.sort(records)))
                .isEmpty();
    }

    @Test
    @DisplayName("agrees with the serial version on as many records as the grader times")
    void agreesOnManyRecords() {
        long[] records = exercise.input(1, 1_400_001);

        assertThat(exercise.difference(records, new SerialMergeSort().sort(records), sort.sort(records)))
                .isEmpty();
    }

    @Test
    @DisplayName("leaves its input as it was")
    void leavesTheInputAlone() {
        long[] records = exercise.input(2, 20_011);

        sort.sort(records);

        assertThat(records).isEqualTo(exercise.input(2, 20_011));
    }

    @Test
    @DisplayName("gives each call a result of its own, also where nothing is to be done")
    void returnsANewArray() {
        long[] sorted = {element(1, 1), element(2, 2)};

        assertThat(sort.sort(sorted)).isEqualTo(sorted).isNotSameAs(sorted);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private static long element(long key, long payload) {
        return key << StableSort.PAYLOAD_BITS | payload;
    }
}
