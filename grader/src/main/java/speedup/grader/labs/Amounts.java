package speedup.grader.labs;

import java.util.Locale;
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
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
            case SPEEDUP -> threeFigures(value) + "x";
            case PART -> String.format(Locale.ROOT, value < 0.1 ? "%.1f%%" : "%.0f%%", 100 * value);
            case GIGAFLOPS -> threeFigures(value) + " GFLOP/s";
            case GIGABYTES_PER_SECOND -> threeFigures(value) + " GB/s";
        };
    }

    /** Both ends, in the unit of the upper one, such as {@code 51.8 to 53.0 ms}. */
    static String text(double low, double high, Quantity quantity) {
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
        return threeFigures(nanos / Math.pow(STEP, unit));
    }

    private static String threeFigures(double value) {
        int decimals = Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
