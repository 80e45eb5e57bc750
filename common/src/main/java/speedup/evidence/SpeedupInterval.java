package speedup.evidence;

/**
 * A speedup and the limits that are proven for it.
 *
 * @param low the speedup that is reached; 0 while there are too few rounds
 * @param estimate the most likely speedup, between the two limits unless these contradict each other
 * @param high the speedup that is not exceeded; infinite while there are too few rounds
 * @param rounds how many rounds it stands on
 */
public record SpeedupInterval(double low, double estimate, double high, int rounds) {

    /**
     * An interval around the median of the low bounds. Disturbed rounds count for the median, and not for the limits,
     * so it may lie outside of them; then the nearer limit is more likely.
     */
    static SpeedupInterval around(double median, double low, double high, int rounds) {
        return new SpeedupInterval(low, Math.max(low, Math.min(high, median)), high, rounds);
    }

    /** What is proven about a bar. Contradicting limits, as a machine that changes its state may give, prove nothing. */
    public Conclusion compareWith(double bar) {
        return compareWith(bar, bar);
    }

    /**
     * The same of a bar that is known within limits.
     *
     * @param most what has to be reached
     * @param least what has to be missed, at most {@code most}
     */
    public Conclusion compareWith(double most, double least) {
        boolean reaches = low >= most;
        boolean staysBelow = high < least;
        if (reaches == staysBelow) {
            return Conclusion.OPEN;
        }
        return reaches ? Conclusion.REACHES : Conclusion.STAYS_BELOW;
    }
}
