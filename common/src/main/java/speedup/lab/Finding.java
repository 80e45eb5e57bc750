package speedup.lab;

import java.util.Locale;
import speedup.statistics.SampleSummary;

/** Sentences about figures, which claim a difference only where the figures show one. */
public final class Finding {

    private static final double PERCENT = 100;
    private static final double STEP = 1_000;
    private static final String[] TIME_UNITS = {"ns", "µs", "ms", "s"};

    private Finding() {}

    /** How much faster one is than another, such as {@code 1.96 times}. */
    public static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f times" : "%.0f times", ratio);
    }

    /** A part of a whole, such as {@code 34%}. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f%%", PERCENT * part);
    }

    /** A time in the unit that fits, such as {@code 52.1 ms}. */
    public static String time(double nanos) {
        double value = nanos;
        int unit = 0;
        while (value >= STEP && unit < TIME_UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%.0f %s", value, TIME_UNITS[unit]);
    }

    /** Whether a ratio is above 1 in three rounds of four. */
    public static boolean isAbove(SampleSummary ratio) {
        return ratio.lowerQuartile() > 1;
    }

    /** Whether a ratio is below 1 in three rounds of four. */
    public static boolean isBelow(SampleSummary ratio) {
        return ratio.upperQuartile() < 1;
    }

    /**
     * Says whether one of two is faster, if it is, or is slower, in three rounds of four and by as much as the sentence can
     * show.
     *
     * @param one the first of them, as the beginning of a sentence
     * @param other the other one, as its end
     * @param ratio how many times faster the first one is, over all rounds
     */
    public static String comparison(String one, String other, SampleSummary ratio) {
        if (isAbove(ratio) && isShown(ratio.median())) {
            return one + ": " + times(ratio.median()) + " as fast as " + other + ".";
        }
        if (isBelow(ratio) && isShown(1 / ratio.median())) {
            return one + ": slower than " + other + ", which is " + times(1 / ratio.median()) + " as fast.";
        }
        return String.format(
                Locale.ROOT,
                "%s: by these figures no faster and no slower than %s (a ratio of %.2f, and of %.2f to %.2f in the middle"
                        + " half of the rounds).",
                one,
                other,
                ratio.median(),
                ratio.lowerQuartile(),
                ratio.upperQuartile());
    }

    private static boolean isShown(double ratio) {
        return !times(ratio).equals(times(1));
    }
}
