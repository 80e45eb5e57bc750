package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import speedup.rules.VerdictRules;

class RealTimePaceTest {

    /** What is left to real-time classes of each second by default (sched_rt_runtime_us), in milliseconds. */
    private static final double KERNELS_LIMIT = 950;

    private static final double SECOND = 1000;

    /** The judge's own steps between calls, of a few milliseconds, are in a stretch too. */
    private static final int JUDGES_PART = 100;

    private static final int LONGEST = 600;

    @Property
    void staysBelowTheKernelsLimitInEverySecond(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = LONGEST) Integer> stretches) {
        assertThat(VerdictRules.REAL_TIME_LOAN.toMillis() + JUDGES_PART).isEqualTo(LONGEST);
        List<double[]> busy = new ArrayList<>();
        double now = 0;
        for (int stretch : stretches) {
            busy.add(new double[] {now, now + stretch});
            now += stretch + RealTimePace.restAfter(Duration.ofMillis(stretch)).toNanos() / 1e6;
        }
        for (double[] one : busy) {
            assertThat(within(busy, one[0])).isLessThan(KERNELS_LIMIT);
            assertThat(within(busy, one[1] - SECOND)).isLessThan(KERNELS_LIMIT);
        }
    }

    /** The busy part of the second that begins then. It is largest where a stretch begins or ends with it. */
    private static double within(List<double[]> busy, double begin) {
        return busy.stream()
                .mapToDouble(one -> Math.max(0, Math.min(one[1], begin + SECOND) - Math.max(one[0], begin)))
                .sum();
    }
}
