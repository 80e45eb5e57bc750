package speedup.timing;

import java.time.Duration;
import speedup.rules.VerdictRules;

/** In which steps a clock of CPU time counts: some nanoseconds on Linux, a tick of the system elsewhere. */
public final class CpuClockStep {

    /** A clock that stands still for so long while its thread works counts in longer steps. */
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private CpuClockStep() {}

    /** Whether a thread's CPU time is counted in steps of at most {@link VerdictRules#CPU_CLOCK_STEP} here. */
    public static boolean isShort() {
        return Here.SHORT;
    }

    /**
     * The first step that a clock takes while this thread works.
     *
     * @param clock whose steps are looked for
     * @param wall how long the search has lasted
     * @return more than zero; what the search took at most if there was none
     */
    static Duration of(NanoClock clock, NanoClock wall) {
        long start = wall.nanos();
        long first = clock.nanos();
        long last = first;
        while (last == first && wall.nanos() - start < PATIENCE.toNanos()) {
            last = clock.nanos();
        }
        return last == first ? PATIENCE : Duration.ofNanos(last - first);
    }

    /** Whoever is interrupted between two looks at a clock sees a longer step, so the shortest of some counts. */
    static boolean hasShortSteps(NanoClock clock, NanoClock wall) {
        for (int i = 0; i < VerdictRules.CPU_CLOCK_LOOKS; i++) {
            if (of(clock, wall).compareTo(VerdictRules.CPU_CLOCK_STEP) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static final class Here {
        private static final boolean SHORT = hasShortSteps(NanoClock.threadCpu(), NanoClock.wall());
    }
}
