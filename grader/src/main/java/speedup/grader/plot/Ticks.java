package speedup.grader.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis.
 *
 * @param values ascending
 * @param step between them
 */
record Ticks(List<Double> values, double step) {

    private static final int[] FACTORS = {1, 2, 5, 10};

    /** Forgives what is lost in adding steps, in parts of a step. */
    private static final double SLACK = 1e-9;

    /**
     * At most so many.
     *
     * @param least the smallest step; 1 for whole numbers
     */
    static Ticks between(double low, double high, int most, double least) {
        double rough = Math.max(least, (high - low) / most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (int factor : FACTORS) {
            if (factor * power >= rough * (1 - SLACK)) {
                step = factor * power;
                break;
            }
        }
        List<Double> values = new ArrayList<>();
        for (double i = Math.ceil(low / step - SLACK); i * step <= high + SLACK * step; i++) {
            // Rounded up to zero, a small negative number would be a negative zero.
            values.add(i * step + 0.0);
        }
        return new Ticks(values, step);
    }

    /** A number of them, with as many decimals as tell it from the next. */
    String label(double value) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - SLACK));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
