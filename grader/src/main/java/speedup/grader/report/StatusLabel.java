package speedup.grader.report;

import java.util.Locale;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.verdict.Status;

/** How a status is shown to a person. */
public final class StatusLabel {

    private StatusLabel() {}

    /** The status in a word or two, in lower case. */
    public static String of(Status status) {
        return status == Status.DOES_NOT_COMPILE
                ? "not compiling"
                : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The tone that goes with it. */
    public static Tone tone(Status status) {
        return switch (status) {
            case PASSED -> Tone.GOOD;
            case NOT_ATTEMPTED -> Tone.QUIET;
            case INCONCLUSIVE -> Tone.OPEN;
            case TOO_SLOW, INCORRECT, CRASHED, TIMED_OUT, DOES_NOT_COMPILE, REJECTED -> Tone.BAD;
        };
    }
}
