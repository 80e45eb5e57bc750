package speedup.grader.measurement;

import java.time.Duration;
import speedup.rules.VerdictRules;

/**
 * When to stop measuring although nothing is proven.
 *
 * @param rounds the most rounds that count
 * @param time the most wall time for the rounds that count; warming up may take a quarter more
 */
public record Budget(int rounds, Duration time) {

    /** That of a grading. */
    public static final Budget USUAL = new Budget(VerdictRules.MOST_ROUNDS, VerdictRules.MOST_TIME);

    /** Whether anything can be proven within it: a single round never does. */
    public boolean canProve() {
        return rounds > 1;
    }

    /** The most wall time for warming up. */
    Duration warmUp() {
        return time.dividedBy(VerdictRules.WARM_UP_TIME_DIVISOR);
    }
}
