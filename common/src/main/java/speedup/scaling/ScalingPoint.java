package speedup.scaling;

/**
 * One measured speedup.
 *
 * @param processors how many were used, at least 1
 * @param speedup over one processor; finite, above 0
 */
public record ScalingPoint(int processors, double speedup) {

    public ScalingPoint {
        Domain.requireProcessors(processors);
        Domain.requirePositive("speedup", speedup);
    }
}
