package speedup.scaling;

import java.util.List;

/**
 * The serial fraction that fits measured speedups best.
 *
 * <p>Least squares of the relative errors of the times, as measured times scatter by so many per cent. In
 * times, the law is linear: {@code 1 / S - 1 / p = f (1 - 1 / p)}. The weights are the reciprocal squares of
 * the fitted times and settle in a few repetitions; this is the generalised linear model with identity
 * link and a variance that grows with the square of the mean (P. McCullagh and J. A. Nelder, "Generalized Linear
 * Models", 2nd edition, Chapman and Hall, 1989, chapter 8). The fraction is held to [0, 1].
 *
 * <p>The standard error is that of weighted linear regression, with the scatter of the times estimated from
 * the residuals. The 95% interval is the unconstrained estimate, plus and minus its standard error times Student's t,
 * cut to [0, 1] and widened where needed to hold the constrained estimate; neither costs coverage.
 * Both take the points' errors as independent: an error in a serial time that all points share does not show.
 *
 * @param serialFraction in [0, 1]
 */
public record AmdahlFit(Coefficient serialFraction) {

    /**
     * Fits the law to points. Those at one processor are left out, as every law goes through them.
     *
     * @param points at least 2 with more than one processor; the numbers of processors may repeat
     * @throws IllegalArgumentException if there are fewer
     */
    public static AmdahlFit to(List<ScalingPoint> points) {
        RelativeTimes times = RelativeTimes.of("Amdahl's law", points, 2, 1);
        double[][] design = times.design(p -> new double[] {1 - 1 / p});
        TimeFit fit = TimeFit.of(times, design, new double[] {1});
        return new AmdahlFit(fit.coefficients().get(0));
    }

    /** The law with the estimated serial fraction. */
    public AmdahlLaw law() {
        return new AmdahlLaw(serialFraction.estimate());
    }
}
