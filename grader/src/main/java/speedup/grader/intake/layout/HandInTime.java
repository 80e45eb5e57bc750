package speedup.grader.intake.layout;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a platform says about when something was handed in.
 *
 * @param time the time by the platform's own clock, whose offset from UTC it does not say; empty if it says none
 * @param isLate whether it says that this was late
 * @param instant the time in UTC, from a platform that says that; empty if it says none
 */
public record HandInTime(Optional<LocalDateTime> time, boolean isLate, Optional<Instant> instant) {

    /** Nothing is known. */
    public static final HandInTime UNKNOWN = new HandInTime(Optional.empty(), false);

    /** A time of which no offset is known. */
    public HandInTime(Optional<LocalDateTime> time, boolean isLate) {
        this(time, isLate, Optional.empty());
    }

    /** The same, at a time that is known in UTC if there is one. */
    public HandInTime at(Optional<Instant> known) {
        return new HandInTime(time, isLate, known);
    }

    /** Whether any time is known. */
    public boolean isKnown() {
        return time.isPresent() || instant.isPresent();
    }

    /** The time by a clock with this offset, which is taken for the platform's where that says none. */
    public Optional<LocalDateTime> by(ZoneOffset offset) {
        return instant.map(known -> LocalDateTime.ofInstant(known, offset)).or(() -> time);
    }
}
