package speedup.statistics;

import java.util.OptionalInt;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Beta;

/**
 * Tests the claim "a trial succeeds with probability at most q" by betting against it, as long as one likes.
 *
 * <p><b>The bet.</b> If the trials in truth succeed with probability p, then
 * {@code (p / q)^k ((1 - p) / (1 - q))^(n - k)}, the likelihood ratio after k successes in n trials,
 * grows fastest. As p is unknown, the stake is spread evenly over all p in (q, 1]. The mean of these
 * ratios is the e-value. It has a closed form, with K_n binomial with n trials and probability q:
 *
 * <pre>  e(k, n) = P(K_(n+1) <= k) / ((n + 1) (1 - q) P(K_n = k))</pre>
 *
 * <p><b>The error.</b> Each ratio is a non-negative martingale with mean 1 if the probability is q, and a
 * supermartingale if it is lower, so their mean is too, and the chance that it ever reaches 1 / errorRate
 * is at most errorRate. Source: J. Ville, "Étude critique de la notion de collectif", Gauthier-Villars,
 * Paris, 1939. Betting as a way to confidence limits: I. Waudby-Smith and A. Ramdas, "Estimating means
 * of bounded random variables by betting", Journal of the Royal Statistical Society B 86(1), 2024, pp. 1-27.
 * Mixtures for quantiles: S. R. Howard and A. Ramdas, "Sequential estimation of quantiles with
 * applications to A/B testing and best-arm identification", Bernoulli 28(3), 2022, pp. 1704-1728.
 *
 * <p><b>Why an even spread.</b> Betting everything on p = 1 would be quickest when no trial fails (4
 * trials at q = 1/4, 7 at q = 1/2, for an error rate of 0.01) and loses everything at the first failure.
 * The even spread needs 5 and 9, takes a failure for about 2 and 5 trials more, has no parameter to
 * argue about, and, since it leaves no gap above q, it proves any p above q in the end. A spread over
 * a few chosen p stops short of that.
 *
 * @param claimed q, in (0, 1)
 * @param errorRate the largest probability with which a true claim is ever rejected, in (0, 1)
 */
record ProportionTest(double claimed, double errorRate) {

    /** The natural logarithm of the e-value; rises with the successes. */
    double logEValue(int successes, int trials) {
        // P(K_(n+1) <= k), without the cancellation that one minus the upper tail would bring where it is small.
        double atMost = Beta.regularizedBeta(1 - claimed, trials + 1.0 - successes, successes + 1.0);
        double exactly = new BinomialDistribution(trials, claimed).logProbability(successes);
        return Math.log(atMost) - Math.log(trials + 1.0) - Math.log1p(-claimed) - exactly;
    }

    boolean rejects(int successes, int trials) {
        return logEValue(successes, trials) >= -Math.log(errorRate);
    }

    /** The fewest successes in so many trials that reject the claim; empty if not even all of them do. */
    OptionalInt fewestSuccesses(int trials) {
        if (!rejects(trials, trials)) {
            return OptionalInt.empty();
        }
        // What the claim itself leads one to expect is no evidence against it: e is at most 1 there.
        int tooFew = (int) (trials * claimed);
        int enough = trials;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) >>> 1;
            if (rejects(middle, trials)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    /** The fewest trials that reject the claim if all of them succeed. */
    int fewestTrials() {
        int trials = 1;
        while (!rejects(trials, trials)) {
            trials++;
        }
        return trials;
    }
}
