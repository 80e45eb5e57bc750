package speedup.grader.verdict;

import java.util.Locale;
import java.util.Optional;
import speedup.exercise.Requirement;
import speedup.scaling.KarpFlattMetric;
import speedup.scaling.ScalingPoint;

/**
 * What the proven limits of a speedup say about the part of the work that stayed serial, by the Karp-Flatt metric.
 * It counts whatever else costs speed as serial too. Nothing is said where the bar is no matter of scaling.
 */
final class SerialFractionNote {

    private static final double PERCENT = 100;

    private SerialFractionNote() {}

    /**
     * Of an answer that is fast enough: how much can have been serial at most.
     *
     * @param figures with a low limit above 0
     */
    static Optional<String> ofPassed(Requirement requirement, SpeedupFigures figures) {
        return fraction(requirement, figures.cores(), figures.low())
                .map(most -> most < 0
                        ? "It is faster than that many cores alone can make it (superlinear), as when the data of each"
                                + " core fit its cache or less work is done."
                        : format(
                                "By the Karp-Flatt metric, at most %s of the work ran serially or was lost to overhead.",
                                most));
    }

    /**
     * Of an answer that is too slow: how much was serial at least.
     *
     * @param figures with a finite high limit
     */
    static Optional<String> ofTooSlow(Requirement requirement, SpeedupFigures figures) {
        return fraction(requirement, figures.cores(), figures.high())
                .map(least -> least >= 1
                        ? "By the Karp-Flatt metric, as much as all of the work ran serially or was lost to overhead."
                        : format(
                                "By the Karp-Flatt metric, at least %s of the work ran serially or was lost to overhead.",
                                least));
    }

    private static Optional<Double> fraction(Requirement requirement, int cores, double speedup) {
        return requirement instanceof Requirement.Scaling && cores > 1
                ? Optional.of(KarpFlattMetric.of(new ScalingPoint(cores, speedup)))
                : Optional.empty();
    }

    private static String format(String text, double fraction) {
        String percent = String.format(Locale.ROOT, fraction < 0.1 ? "%.1f%%" : "%.0f%%", PERCENT * fraction);
        return String.format(Locale.ROOT, text, percent);
    }
}
