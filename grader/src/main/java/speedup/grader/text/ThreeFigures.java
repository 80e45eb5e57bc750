package speedup.grader.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers with the three figures that count, the same in every locale. */
public final class ThreeFigures {

    private static final MathContext THREE = new MathContext(3);

    /** What arithmetic may leave of a whole number, in parts of it. */
    private static final double ROUNDING = 1e-12;

    private ThreeFigures() {}

    /** The number, such as {@code 52.1}, {@code 0.00123} or, if it is whole, {@code 16384}. */
    public static String text(double value) {
        if (Math.abs(value - Math.rint(value)) <= ROUNDING * Math.abs(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return Math.abs(value) < 1 ? small(value) : withTwoDecimalsAtMost(value);
    }

    private static String small(double value) {
        return BigDecimal.valueOf(value).round(THREE).toPlainString();
    }

    /** As {@link #text} of a number that is not small, with decimals even if it is whole: {@code 2.00}. */
    public static String withTwoDecimalsAtMost(double value) {
        int decimals = Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
