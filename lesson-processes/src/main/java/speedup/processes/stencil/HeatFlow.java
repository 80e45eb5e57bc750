package speedup.processes.stencil;

/**
 * The heat equation by finite differences, in a material that conducts the less the hotter it is.
 *
 * <p>In one step, a cell takes from each of its four neighbours the part {@value #RATE} of k (v - u), where
 * u is its own temperature, v the neighbour's, and k = 1 / sqrt(1 + m) the conductivity at their mean m = (u +
 * v) / 2. With temperatures of 0 and more, k is at most 1. The new temperature is then a weighted mean of
 * old ones, since 4 * {@value #RATE} stays below 1, and nothing grows without end.
 */
public record HeatFlow() implements StepRule {

    private static final double RATE = 0.2;

    @Override
    public void step(double[] above, double[] row, double[] below, double[] next) {
        int last = row.length - 1;
        next[0] = row[0];
        for (int j = 1; j < last; j++) {
            double here = row[j];
            next[j] = here
                    + RATE
                            * (flow(above[j], here)
                                    + flow(below[j], here)
                                    + flow(row[j - 1], here)
                                    + flow(row[j + 1], here));
        }
        next[last] = row[last];
    }

    private static double flow(double from, double to) {
        return (from - to) / Math.sqrt(1 + 0.5 * (from + to));
    }
}
