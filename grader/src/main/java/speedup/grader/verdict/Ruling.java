package speedup.grader.verdict;

import java.util.List;
import java.util.Optional;
import speedup.grader.text.UntrustedText;

/**
 * How an exercise ended, and how to say so.
 *
 * @param status how it ended
 * @param message one to three sentences for the learner: the thing, the rule, the next step
 * @param details lines that explain further; untrusted
 * @param speedups the measured figures, in the order of the exercise's requirements; the last ones decided
 * @param reason why it ended so, for programs
 * @param tests how many of the lesson's tests pass, if they were run on an answer that is not right
 */
public record Ruling(
        Status status,
        String message,
        List<String> details,
        List<SpeedupFigures> speedups,
        ReasonCode reason,
        Optional<PassedTests> tests) {

    /** In characters; several times what any message of this project has. */
    private static final int LONGEST_MESSAGE = 1_000;

    private static final int LONGEST_DETAIL = 1_000;

    private static final int MOST_DETAILS = 200;

    /** Shortens what is too long to be read. */
    public Ruling {
        message = UntrustedText.beginning(message, LONGEST_MESSAGE);
        details = UntrustedText.first(details, MOST_DETAILS).stream()
                .map(line -> UntrustedText.beginning(line, LONGEST_DETAIL))
                .toList();
        speedups = List.copyOf(speedups);
    }

    /** A ruling on an answer that is right. */
    public Ruling(
            Status status, String message, List<String> details, List<SpeedupFigures> speedups, ReasonCode reason) {
        this(status, message, details, speedups, reason, Optional.empty());
    }

    /** A ruling made without any measurement. */
    public static Ruling of(Status status, String message, List<String> details) {
        return of(status, ReasonCode.of(status), message, details);
    }

    /** A ruling made without any measurement, for a reason that the status does not say. */
    public static Ruling of(Status status, ReasonCode reason, String message, List<String> details) {
        return new Ruling(status, message, details, List.of(), reason);
    }

    /** The same ruling, with how many of the lesson's tests pass. */
    Ruling with(Optional<PassedTests> passed) {
        return new Ruling(status, message, details, speedups, reason, passed);
    }

    /** The answer's file is not there. */
    public static Ruling missing(String file) {
        return of(
                Status.NOT_ATTEMPTED,
                ReasonCode.FILE_MISSING,
                "There is no " + file + " in the submission. Hand the file in under this name.",
                List.of());
    }

    /** The grader's own surroundings failed, which must not cost the student anything. */
    public static Ruling hostFailed(String what) {
        return of(
                Status.INCONCLUSIVE,
                ReasonCode.GRADER_FAILED,
                "The grader could not do its work, which says nothing about the answer: " + what + " Grade it again.",
                List.of());
    }
}
