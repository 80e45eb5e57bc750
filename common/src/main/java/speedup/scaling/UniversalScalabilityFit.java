package speedup.scaling;

import java.util.List;

/**
 * The two coefficients of the universal scalability law that fit measured speedups best.
 *
 * <p>Done like {@link AmdahlFit}: in times, the law is linear in its coefficients,
 * {@code 1 / S - 1 / p = sigma (1 - 1 / p) + kappa (p - 1)}. The standard errors and the 95% intervals are each
 * for one coefficient; as the two are estimated from the same points, an error in one comes with an opposite
 * error in the other. Few points, close together, hardly tell contention from coherency: the intervals say so.
 *
 * @param contention sigma, in [0, 1]
 * @param coherency kappa, at least 0
 */
public record UniversalScalabilityFit(Coefficient contention, Coefficient coherency) {

    /**
     * Fits the law to points. Those at one processor are left out, as every law goes through them.
     *
     * @param points at least 3 with more than one processor, at 2 or more different numbers of them
     * @throws IllegalArgumentException if there are fewer
     */
    public static UniversalScalabilityFit to(List<ScalingPoint> points) {
        RelativeTimes times = RelativeTimes.of("the universal scalability law", points, 3, 2);
        double[][] design = times.design(p -> new double[] {1 - 1 / p, p - 1});
        TimeFit fit = TimeFit.of(times, design, new double[] {1, Double.POSITIVE_INFINITY});
        List<Coefficient> coefficients = fit.coefficients();
        return new UniversalScalabilityFit(coefficients.get(0), coefficients.get(1));
    }

    /** The law with the estimated coefficients. */
    public UniversalScalabilityLaw law() {
        return new UniversalScalabilityLaw(contention.estimate(), coherency.estimate());
    }
}
