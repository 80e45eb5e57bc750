package speedup.grader.grading;

import java.time.Duration;
import speedup.rules.VerdictRules;

/**
 * What becomes of an exercise that the machine could not decide, or that was just too slow: it is put at the end of
 * the queue, and graded again by new JVMs when the machine is quieter.
 *
 * <p>Each attempt is a test of its own, with the error rate of one ({@link VerdictRules#ERROR_RATE}): three of them may
 * be wrong three times as often.
 *
 * @param most how often an exercise is graded again at most; 0 for never
 * @param patience how long to wait for a quiet machine before each further attempt, which is made in any case
 */
public record Retries(int most, Duration patience) {

    /** A verdict at once, or none. */
    public static final Retries NONE = new Retries(0, Duration.ZERO);

    public Retries {
        if (most < 0) {
            throw new IllegalArgumentException("The number of retries must not be negative, but is " + most);
        }
    }

    /** So many, each after waiting for {@link VerdictRules#RETRY_PATIENCE} at the most. */
    public static Retries of(int most) {
        return new Retries(most, VerdictRules.RETRY_PATIENCE);
    }
}
