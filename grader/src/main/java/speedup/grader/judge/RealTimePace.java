package speedup.grader.judge;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import speedup.grader.sandbox.kernel.Priority;
import speedup.rules.VerdictRules;

/**
 * Leaves other programs a share of the time in which answer processes and the judge are in a real-time class. Linux
 * lets such a class have 0.95 of each second on a core ({@code sched_rt_runtime_us}) and then stops it,
 * in the middle of a call.
 */
final class RealTimePace {

    private final boolean needed;
    private long begin;

    RealTimePace(Priority priority) {
        needed = priority == Priority.REAL_TIME;
    }

    /** A stretch begins. */
    void begin() {
        begin = System.nanoTime();
    }

    /** A stretch has ended, and everything is frozen: returns when the next one may begin. */
    void rest() {
        if (needed) {
            LockSupport.parkNanos(
                    restAfter(Duration.ofNanos(System.nanoTime() - begin)).toNanos());
        }
    }

    /** The pause after a stretch of real-time work. */
    static Duration restAfter(Duration stretch) {
        return Duration.ofNanos(Math.round(stretch.toNanos() * (1 / VerdictRules.REAL_TIME_SHARE - 1)));
    }
}
