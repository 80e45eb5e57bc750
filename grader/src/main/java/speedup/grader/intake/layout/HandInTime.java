package speedup.grader.intake.layout;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a platform says about when something was handed in.
 *
 * @param time the time by the platform's own clock, whose offset from UTC it does not say; empty if it says none
 * @param isLate whether it says that this was late
 */
public record HandInTime(Optional<LocalDateTime> time, boolean isLate) {

    /** Nothing is known. */
    public static final HandInTime UNKNOWN = new HandInTime(Optional.empty(), false);
}
