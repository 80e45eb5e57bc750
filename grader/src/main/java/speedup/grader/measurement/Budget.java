package speedup.grader.measurement;

import java.time.Duration;

/**
 * When to stop measuring although nothing is proven.
 *
 * @param rounds the most rounds that count
 * @param time the most wall time for all rounds, warm-up included
 */
public record Budget(int rounds, Duration time) {

    /** 60 rounds in 45 seconds: five times what a quiet machine needs for an answer well off the bar. */
    public static final Budget USUAL = new Budget(60, Duration.ofSeconds(45));
}
