package speedup.grader.verdict;

import java.util.Locale;

/** The bar in words. */
final class SpeedupBarText {

    private SpeedupBarText() {}

    /** A sentence with the bar and what it follows from. */
    static String of(SpeedupFigures figures) {
        return String.format(
                Locale.ROOT,
                "The bar on %d %s is %.2f times at size %d: %s.",
                figures.cores(),
                figures.cores() == 1 ? "core" : "cores",
                figures.required(),
                figures.size(),
                figures.reason());
    }
}
