package speedup.grader.labs;

import java.util.Locale;
import speedup.grader.text.ThreeFigures;
import speedup.lab.Quantity;

/** Numbers of a lab, with three figures that count and their unit, the same in every locale. */
final class Amounts {

    private static final String[] TIME_UNITS = {"ns", "µs", "ms", "s"};
    private static final double STEP = 1_000;

    private Amounts() {}

    /** The number, such as {@code 52.1 ms} or {@code 97%}. */
    static String text(double value, Quantity quantity) {
        return switch (quantity) {
            case NANOSECONDS -> {
                int unit = unit(value);
                yield inUnit(value, unit) + " " + TIME_UNITS[unit];
            }
            case MICROSECONDS -> ThreeFigures.text(value) + " µs";
            case MILLISECONDS -> ThreeFigures.text(value) + " ms";
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
            case SPEEDUP -> ThreeFigures.withTwoDecimalsAtMost(value) + "x";
            case PART -> String.format(Locale.ROOT, value < 0.1 ? "%.1f%%" : "%.0f%%", 100 * value);
            case GIGAFLOPS -> ThreeFigures.withTwoDecimalsAtMost(value) + " GFLOP/s";
            case GIGABYTES_PER_SECOND -> ThreeFigures.withTwoDecimalsAtMost(value) + " GB/s";
        };
    }

    /** Both ends, in the unit of the upper one, such as {@code 51.8 to 53.0 ms}. */
    static String text(double low, double high, Quantity quantity) {
        if (quantity == Quantity.MICROSECONDS || quantity == Quantity.MILLISECONDS) {
            return ThreeFigures.text(low) + " to " + text(high, quantity);
        }
        if (quantity != Quantity.NANOSECONDS) {
            return text(low, quantity) + " to " + text(high, quantity);
        }
        int unit = unit(high);
        return inUnit(low, unit) + " to " + inUnit(high, unit) + " " + TIME_UNITS[unit];
    }

    private static int unit(double nanos) {
        double value = nanos;
        int unit = 0;
        // 999.5 and more would be shown as 1000.
        while (value >= STEP - 0.5 && unit < TIME_UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return unit;
    }

    private static String inUnit(double nanos, int unit) {
        return ThreeFigures.withTwoDecimalsAtMost(nanos / Math.pow(STEP, unit));
    }
}
