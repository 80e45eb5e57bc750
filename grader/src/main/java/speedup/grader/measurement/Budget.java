package speedup.grader.measurement;

import java.time.Duration;

/**
 * When to stop measuring although nothing is proven.
 *
 * @param rounds the most rounds that count
 * @param time the most wall time for the rounds that count; warming up may take a quarter more
 */
public record Budget(int rounds, Duration time) {

    /** 60 rounds in 45 seconds: five times what a quiet machine needs for an answer well off the bar. */
    public static final Budget USUAL = new Budget(60, Duration.ofSeconds(45));

    private static final int WARM_UP_PART = 4;

    /**
     * The most wall time for warming up. What a compiler waits for is iterations and not rounds, and an answer that
     * takes seconds a round has had more of them by then than a quick one in all of its rounds.
     */
    Duration warmUp() {
        return time.dividedBy(WARM_UP_PART);
    }
}
