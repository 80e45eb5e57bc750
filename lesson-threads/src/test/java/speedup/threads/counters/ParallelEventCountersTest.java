package speedup.threads.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/counters: your counters")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelEventCountersTest {

    private final EventCountersExercise exercise = new EventCountersExercise();
    private final EventCounters counters = exercise.newAnswer();

    @Test
    @DisplayName("begin with nothing to take")
    void beginWithNothing() {
        counters.open(2, 3);

        assertThat(counters.take(0)).isZero();
        assertThat(counters.take(2)).isZero();
    }

    @Test
    @DisplayName("add up what all workers have counted, kind by kind")
    void addUpTheWorkers() {
        counters.open(3, 2);
        counters.count(0, 0);
        counters.count(1, 0);
        counters.count(2, 0);
        counters.count(2, 1);

        assertThat(counters.take(0)).isEqualTo(3);
        assertThat(counters.take(1)).isEqualTo(1);
    }

    @Test
    @DisplayName("give each event to the reporter once")
    void giveEachEventOnce() {
        counters.open(1, 1);
        counters.count(0, 0);
        counters.count(0, 0);
        assertThat(counters.take(0)).isEqualTo(2);
        assertThat(counters.take(0)).isZero();

        counters.count(0, 0);
        assertThat(counters.take(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("forget the last run when they are opened again, with more workers and kinds or fewer")
    void beginAnew() {
        counters.open(2, 2);
        counters.count(1, 1);
        counters.open(4, 5);
        counters.count(3, 4);
        assertThat(counters.take(1)).isZero();
        assertThat(counters.take(4)).isEqualTo(1);

        counters.open(1, 1);
        assertThat(counters.take(0)).isZero();
    }

    @Test
    @DisplayName("show the reporter what a worker has counted that is not done yet")
    void showWhatIsCountedSoFar() throws Exception {
        counters.open(2, 1);
        Worker worker = new Worker(counters);
        worker.countAndStay();

        assertThat(counters.take(0)).isEqualTo(Worker.EVENTS);

        worker.leave();
        assertThat(counters.take(0)).isZero();
    }

    static Stream<Integer> sizes() {
        return new EventCountersExercise().sizes().stream();
    }

    @ParameterizedTest(name = "lose none of {0} events, and count none twice, while the reporter takes them")
    @MethodSource("sizes")
    void loseNothing(int events) throws Exception {
        EventStream stream = exercise.input(events, events);
        long[] expected = exercise.expected(new SerialEventCounters(), stream);

        assertThat(exercise.difference(stream, expected, exercise.solve(counters, stream)))
                .isEmpty();
    }

    @Test
    @Tag("speedup")
    @DisplayName("let several workers be as much faster than one as Amdahl's law asks for")
    void areFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
