package speedup.grader.marks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * What is taken off a submission that was handed in after it was due.
 *
 * @param due until when to hand in
 * @param perDay the part of the points that is taken off for each day that has begun since then, in [0, 1]
 * @param atMost never is more taken off, in [0, 1]
 * @param grace up to so late, nothing is taken off
 */
public record LatePolicy(OffsetDateTime due, double perDay, double atMost, Duration grace) {

    private static final Duration DAY = Duration.ofDays(1);

    public LatePolicy {
        if (!(perDay >= 0 && perDay <= 1 && atMost >= 0 && atMost <= 1) || grace.isNegative()) {
            throw new IllegalArgumentException(
                    "Parts must be in [0, 1] and the grace at least 0: " + perDay + ", " + atMost + ", " + grace);
        }
    }

    /** Nothing is ever taken off; it is only said what was late. */
    public static LatePolicy lenient(OffsetDateTime due) {
        return new LatePolicy(due, 0, 0, Duration.ZERO);
    }

    /**
     * The part of the points that is taken off. It never falls as the time goes on.
     *
     * @param handedIn when it was handed in, by the clock of the place where it was due
     */
    public double deduction(LocalDateTime handedIn) {
        Duration late = lateness(handedIn);
        if (late.isNegative() || late.isZero() || late.compareTo(grace) <= 0) {
            return 0;
        }
        long whole = late.dividedBy(DAY);
        long begun = DAY.multipliedBy(whole).equals(late) ? whole : whole + 1;
        return Math.min(atMost, begun * perDay);
    }

    /** How long after it was due; negative if before. */
    Duration lateness(LocalDateTime handedIn) {
        return Duration.between(due.toLocalDateTime(), handedIn);
    }
}
