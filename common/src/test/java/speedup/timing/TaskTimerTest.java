package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TaskTimerTest {

    private static final Plan PLAN = new Plan(Duration.ofMillis(5), Duration.ofMillis(1), 6);

    @Property(tries = 100)
    void aTimeIsFoundWhateverItIs(@ForAll @LongRange(min = 1, max = 10_000_000) long nanos) {
        ScriptedClock clock = new ScriptedClock(1);
        Timing timing = new TaskTimer(clock, PLAN).time(sink -> clock.pass(nanos));
        assertThat(timing.median()).isCloseTo((double) nanos, within(nanos * 0.002));
        assertThat(timing.samples()).hasSize(6).allMatch(sample -> sample >= 1_000_000);
    }

    @Test
    void aCoarseClockMakesSamplesLonger() {
        ScriptedClock clock = new ScriptedClock(10_000);
        Timing timing = new TaskTimer(clock, PLAN).time(sink -> clock.pass(50));
        assertThat(timing.samples()).allMatch(sample -> sample >= 10_000_000);
    }

    @Test
    void aLongTaskRunsOncePerSample() {
        ScriptedClock clock = new ScriptedClock(1);
        assertThat(new TaskTimer(clock, PLAN)
                        .time(sink -> clock.pass(30_000_000))
                        .repetitions())
                .isEqualTo(1);
    }

    @Test
    void workThatGetsFasterWhileItWarmsUpIsRepeatedMoreOften() {
        ScriptedClock clock = new ScriptedClock(1);
        int[] calls = {0};
        Task task = sink -> clock.pass(calls[0]++ < 30 ? 100_000 : 10);
        Timing timing = new TaskTimer(clock, PLAN).time(task);
        assertThat(timing.median()).isCloseTo(10, within(0.02));
        assertThat(timing.samples()).allMatch(sample -> sample >= 1_000_000);
    }

    @Test
    void theWarmUpLastsAsLongAsPlanned() {
        ScriptedClock clock = new ScriptedClock(1);
        int[] calls = {0};
        new TaskTimer(clock, new Plan(Duration.ofMillis(50), Duration.ofMillis(1), 1)).time(sink -> {
            calls[0]++;
            clock.pass(10_000_000);
        });
        assertThat(calls[0]).isBetween(6, 7);
    }

    @Test
    void aLoopThatTheCompilerHasEmptiedIsCalledByItsName() {
        Plan shortest = new Plan(Duration.ZERO, Duration.ofNanos(1), 1);
        ScriptedClock stopped = new ScriptedClock(0);
        NanoClock clock = new NanoClock() {
            @Override
            public long nanos() {
                return stopped.nanos();
            }

            @Override
            public long grain() {
                return 1;
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> new TaskTimer(clock, shortest).time(sink -> {}))
                .withMessageContaining("Hand the result to the sink");
    }

    @Test
    void slownessThatHitsBothTasksLeavesTheRatioAlone() {
        ScriptedClock clock = new ScriptedClock(1);
        int[] calls = {0};
        Task slow = sink -> clock.pass(drift(calls) * 20_000_000);
        Task fast = sink -> clock.pass(drift(calls) * 10_000_000);
        PairedTiming timing = new TaskTimer(clock, PLAN).compare(slow, fast, Order.alternating());
        assertThat(timing.medianRatio()).isCloseTo(2, within(0.01));
        assertThat(timing.pairs()).hasSize(6);
        assertThat(timing.pairs().get(5).first())
                .isGreaterThan(timing.pairs().get(0).first());
    }

    /** The machine gets slower every two calls after warm-up. */
    private static long drift(int[] calls) {
        return 1L + Math.max(0, calls[0]++ - 2) / 2;
    }

    @Test
    void theTasksTakeTurnsAsTheOrderSays() {
        ScriptedClock clock = new ScriptedClock(1);
        List<String> calls = new ArrayList<>();
        Plan plan = new Plan(Duration.ZERO, Duration.ofMillis(1), 3);
        PairedTiming timing = new TaskTimer(clock, plan)
                .compare(logged("A", calls, clock), logged("B", calls, clock), Order.alternating());
        assertThat(calls.subList(2, calls.size())).containsExactly("A", "B", "B", "A", "A", "B");
        assertThat(timing.pairs()).extracting(Pair::firstLed).containsExactly(true, false, true);
    }

    private static Task logged(String name, List<String> calls, ScriptedClock clock) {
        return sink -> {
            calls.add(name);
            clock.pass(2_000_000);
        };
    }

    @Test
    void theDefaultTimerMeasuresRealWork() {
        TaskTimer timer = new TaskTimer(NanoClock.wall(), new Plan(Duration.ofMillis(1), Duration.ofMillis(1), 2));
        double[] input = {2};
        assertThat(timer.time(sink -> sink.consume(Math.log(input[0]))).best()).isPositive();
        assertThat(new TaskTimer().plan()).isEqualTo(Plan.DEFAULT);
    }
}
