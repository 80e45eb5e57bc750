package speedup.notebook.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * The cells that a front end has sent before it knew that an earlier one fails: they are not run. A front end dates its
 * requests. Only its own dates are compared with each other, so its clock may differ from the kernel's.
 */
final class PendingCells {

    private Instant failure = Instant.MIN;

    /**
     * The date of a request; the end of time for one that cannot be read, so that its cell is run.
     *
     * <p>The library's own reader drops the seconds.
     */
    static Instant date(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }

    /**
     * A cell has failed.
     *
     * @param sent when the front end sent it
     * @param took how long it ran: the front end cannot have known earlier
     */
    void failed(Instant sent, Duration took) {
        failure = sent.equals(Instant.MAX) ? Instant.MIN : sent.plus(took);
    }

    /** Whether a cell that was sent then is not to be run. */
    boolean isAborted(Instant sent) {
        return sent.isBefore(failure);
    }
}
