package speedup.grader.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import speedup.grader.verdict.SpeedupFigures;

/** Numbers in words that fit a table, the same in every locale. */
public final class Figures {

    private static final int MANY = 100;

    private Figures() {}

    /** A speedup, such as {@code 1.93x}. */
    public static String times(double speedup) {
        return ratio(speedup) + "x";
    }

    /** Points, such as {@code 10}, {@code 7.5} or {@code 3.25}. */
    public static String points(double points) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(points);
    }

    /** Points out of points, such as {@code 7.5/10}. */
    public static String score(double score, double maxScore) {
        return points(score) + "/" + points(maxScore);
    }

    /** The estimate and its bounds, such as {@code 1.93x [1.89, 1.97]}; a blank if nothing was measured. */
    public static String interval(Optional<SpeedupFigures> speedup) {
        return speedup.map(figures -> times(figures.estimate()) + " [" + ratio(figures.low()) + ", "
                        + (Double.isFinite(figures.high()) ? ratio(figures.high()) + "]" : "inf)"))
                .orElse("");
    }

    /** The bar, such as {@code 1.82x on 2 cores}; a blank if nothing was measured. */
    public static String bar(Optional<SpeedupFigures> speedup) {
        return speedup.map(figures -> times(figures.required()) + " on " + cores(figures.cores()))
                .orElse("");
    }

    /** CPU time over wall time, such as {@code 1.95}; a blank if nothing was measured. */
    public static String parallelism(Optional<SpeedupFigures> speedup) {
        return speedup.map(figures -> ratio(figures.parallelism())).orElse("");
    }

    /** How long the calls took, as a sentence; nothing if that is not known. */
    static Optional<String> callTimes(SpeedupFigures figures) {
        return figures.times()
                .map(times -> "The serial version takes " + millis(times.baseline()) + " of CPU time, yours "
                        + millis(times.answer()) + " by the clock on " + cores(figures.cores())
                        + reference(times) + " (medians of "
                        + figures.rounds() + (figures.rounds() == 1 ? " round)." : " rounds).")
                        + coresBusy(figures));
    }

    private static String reference(SpeedupFigures.Times times) {
        return times.reference().isPresent()
                ? ", the course's own answer " + millis(times.reference().getAsDouble())
                : "";
    }

    private static String coresBusy(SpeedupFigures figures) {
        return Double.isFinite(figures.parallelism())
                ? " Its parallelism is " + ratio(figures.parallelism()) + ": so many cores it kept busy, on average."
                : "";
    }

    /** A time in milliseconds, such as {@code 62.1 ms}. */
    public static String millis(double millis) {
        return String.format(Locale.ROOT, millis >= MANY ? "%.0f ms" : millis >= 1 ? "%.1f ms" : "%.3f ms", millis);
    }

    /** A number of milliseconds to the microsecond, without the unit, such as {@code 62.125}. */
    public static String exactMillis(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis);
    }

    static String cores(int cores) {
        return cores == 1 ? "1 core" : cores + " cores";
    }

    private static String ratio(double ratio) {
        return Double.isFinite(ratio) ? String.format(Locale.ROOT, ratio >= MANY ? "%.0f" : "%.2f", ratio) : "?";
    }
}
