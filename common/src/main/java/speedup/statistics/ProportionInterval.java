package speedup.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * Which probabilities go with so many successes in so many independent trials. The exact interval of C. J. Clopper
 * and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika
 * 26(4), 1934, pp. 404-413: it covers the true probability at least as often as it says.
 *
 * @param low the lower limit, in [0, 1]
 * @param high the upper limit, in [0, 1]
 */
public record ProportionInterval(double low, double high) {

    /**
     * The interval of a count.
     *
     * @param successes 0 to {@code trials}
     * @param trials at least 0; without trials, nothing is ruled out
     * @param confidence how often, at least, such intervals cover the truth, in (0, 1)
     */
    public static ProportionInterval of(int successes, int trials, double confidence) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), not " + confidence);
        }
        double tail = (1 - confidence) / 2;
        int failures = trials - successes;
        return new ProportionInterval(
                successes == 0 ? 0 : new BetaDistribution(successes, failures + 1.0).inverseCumulativeProbability(tail),
                failures == 0
                        ? 1
                        : new BetaDistribution(successes + 1.0, failures).inverseCumulativeProbability(1 - tail));
    }
}
