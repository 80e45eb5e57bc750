package speedup.grader.judge.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import speedup.rules.VerdictRules;

/** How long a process that has been frozen is left alone before it is asked. */
public enum ThawDelay {

    /** It is not even thawed before, where times say nothing. */
    NONE(Duration.ZERO),

    /** A few dozen threads wake up and go back to sleep; that is not the time of the one that is asked. */
    AWAKE(VerdictRules.THAW_DELAY),

    /**
     * Until the scheduler's load average of the thread that will be asked is no longer near zero. It waits without
     * giving its core up, so that the threads that it is going to wake are not left on that core beside a free one: see
     * docs/measurements/grading.md. Linux takes that average over what the thread did lately.
     */
    HEAVY(VerdictRules.TIMED_THAW_DELAY);

    private final Duration time;

    ThawDelay(Duration time) {
        this.time = time;
    }

    boolean isNone() {
        return time.isZero();
    }

    void pass() {
        LockSupport.parkNanos(time.toNanos());
    }
}
