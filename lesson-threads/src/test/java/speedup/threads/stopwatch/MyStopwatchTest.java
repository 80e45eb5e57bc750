package speedup.threads.stopwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/stopwatch: your stopwatch")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MyStopwatchTest {

    private static final Plan PLAN = new Plan(1_000, 100, 3);

    private final StopwatchExercise exercise = new StopwatchExercise();
    private final Stopwatch stopwatch = exercise.newAnswer();

    /** In nanoseconds; moved on by the task of each test. */
    private long now;

    @Test
    @DisplayName("finds that a call of 100 ns takes 100 ns")
    void timesOneCall() {
        Timing timing = stopwatch.time(() -> now, () -> now += 100, result -> {}, PLAN);

        assertThat(timing.nanosPerCall()).isEqualTo(100);
    }

    @Test
    @DisplayName("takes so many repetitions that a sample is long enough, and not many more")
    void findsTheRepetitions() {
        Timing timing = stopwatch.time(() -> now, () -> now += 2, result -> {}, PLAN);

        assertThat(timing.repetitions()).isBetween(50L, 500L);
        assertThat(timing.nanosPerCall()).isEqualTo(2);
    }

    @Test
    @DisplayName("times calls that are shorter than a step of the clock")
    void timesWithACoarseClock() {
        Timing timing =
                stopwatch.time(() -> now / 1_000 * 1_000, () -> now += 8, result -> {}, new Plan(1, 100_000, 3));

        assertThat(timing.nanosPerCall()).isCloseTo(8, within(0.1));
    }

    @Test
    @DisplayName("tells fractions of a nanosecond")
    void tellsFractions() {
        long[] calls = new long[1];

        Timing timing = stopwatch.time(() -> calls[0] / 2, () -> calls[0]++, result -> {}, PLAN);

        assertThat(timing.nanosPerCall()).isCloseTo(0.5, within(0.01));
    }

    @Test
    @DisplayName("gives every result to the sink")
    void usesEveryResult() {
        List<Long> made = new ArrayList<>();
        List<Long> consumed = new ArrayList<>();

        stopwatch.time(
                () -> now,
                () -> {
                    made.add(now += 7);
                    return now;
                },
                consumed::add,
                PLAN);

        assertThat(consumed).isEqualTo(made).isNotEmpty();
    }

    @Test
    @DisplayName("does not count the calls of the warm-up")
    void leavesOutTheWarmUp() {
        Timing timing = stopwatch.time(() -> now, () -> now += now < 900 ? 60 : 5, result -> {}, PLAN);

        assertThat(timing.nanosPerCall()).isEqualTo(5);
    }

    @Test
    @DisplayName("works with a clock that wraps around from the largest long to the smallest")
    void copesWithAClockThatWraps() {
        Timing timing = stopwatch.time(() -> Long.MAX_VALUE - 500 + now, () -> now += 10, result -> {}, PLAN);

        assertThat(timing.nanosPerCall()).isEqualTo(10);
        assertThat(now).as("nanoseconds in all").isGreaterThan(1_300);
    }

    static Stream<Integer> sizes() {
        return new StopwatchExercise().sizes().stream();
    }

    @ParameterizedTest(name = "keeps the rules where about {0} calls fill a sample")
    @MethodSource("sizes")
    void keepsTheRules(int size) throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            MachineScript script = exercise.input(seed, size);
            StopwatchObservation expected = exercise.expected(exercise.baseline(), script);

            assertThat(exercise.difference(script, expected, exercise.solve(stopwatch, script)))
                    .isEmpty();
        }
    }
}
