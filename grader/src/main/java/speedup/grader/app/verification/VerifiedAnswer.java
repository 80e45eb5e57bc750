package speedup.grader.app.verification;

import java.util.Optional;
import speedup.grader.report.StatusLabel;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;

/**
 * An answer of the course that was graded to check its exercise.
 *
 * @param exercise the exercise's id
 * @param answer which one: {@code starter}, {@code solution} or the name of a wrong one
 * @param expected what it must get, in a word or two
 * @param got what it got, in a word or two
 * @param speedup the measured figures that decided, if it came to measuring
 * @param finding whether that is as it must be
 * @param note what is wrong, or left it open; a blank if it is as expected
 */
public record VerifiedAnswer(
        String exercise,
        String answer,
        String expected,
        String got,
        Optional<SpeedupFigures> speedup,
        Finding finding,
        String note) {

    /** Whether an answer got what it must get. */
    public enum Finding {
        AS_EXPECTED,
        NOT_AS_EXPECTED,
        /** The machine could not tell. */
        OPEN
    }

    /** An answer that should be there and is not. */
    static VerifiedAnswer missing(String exercise, String answer, Status expected, String note) {
        return new VerifiedAnswer(
                exercise, answer, StatusLabel.of(expected), "missing", Optional.empty(), Finding.NOT_AS_EXPECTED, note);
    }
}
