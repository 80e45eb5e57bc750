package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuClockStepTest {

    private static final long MILLI = 1_000_000;

    /** Readings of two clocks take turns, a tenth of a millisecond each. */
    private final ScriptedClock wall = new ScriptedClock(MILLI / 10);

    @Test
    void findsTheTickOfAClockThatCountsInTicks() {
        long tick = 15 * MILLI;

        assertThat(CpuClockStep.of(ticking(tick), wall)).isEqualTo(Duration.ofNanos(tick));
        assertThat(CpuClockStep.hasShortSteps(ticking(tick), wall)).isFalse();
    }

    @Test
    void trustsAClockWhoseStepsAreShort() {
        assertThat(CpuClockStep.hasShortSteps(new ScriptedClock(100), wall)).isTrue();
    }

    @Test
    void countsTheShortestOfSomeSteps() {
        ScriptedClock clock = new ScriptedClock(100);
        int[] readings = {0};

        assertThat(CpuClockStep.hasShortSteps(
                        () -> {
                            readings[0]++;
                            clock.pass(readings[0] == 2 ? 5 * MILLI : 0);
                            return clock.nanos();
                        },
                        wall))
                .isTrue();
    }

    @Test
    void givesUpOnAClockThatStandsStill() {
        assertThat(CpuClockStep.hasShortSteps(() -> 0, wall)).isFalse();
    }

    @Test
    void givesCalibrationsAClockThatGoesOn() {
        NanoClock clock = NanoClock.threadWork();
        long start = clock.nanos();
        while (clock.nanos() == start) {
            Thread.onSpinWait();
        }
        assertThat(clock.nanos()).isGreaterThan(start);
    }

    private NanoClock ticking(long tick) {
        ScriptedClock work = new ScriptedClock(MILLI / 10);
        return () -> work.nanos() / tick * tick;
    }
}
