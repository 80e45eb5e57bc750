package speedup.scaling;

/**
 * What measurements say about a coefficient of a law.
 *
 * @param estimate the value that fits best within the coefficient's range
 * @param low the lower end of the 95% confidence interval
 * @param high its upper end
 */
public record Coefficient(double estimate, double low, double high) {

    /** Whether the 95% interval holds the value. */
    public boolean admits(double value) {
        return low <= value && value <= high;
    }
}
