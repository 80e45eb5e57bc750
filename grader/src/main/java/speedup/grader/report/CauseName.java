package speedup.grader.report;

import java.util.Locale;
import speedup.lesson.Cause;

/** What a cause of lost speedup is called where there is no room for a sentence. */
public final class CauseName {

    private CauseName() {}

    /** The cause in a few words, such as {@code uneven work}. */
    public static String of(Cause cause) {
        return cause == Cause.LOAD_IMBALANCE
                ? "uneven work"
                : cause.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("cpu", "CPU");
    }
}
