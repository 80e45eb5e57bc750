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

    /**
     * The point that two times make.
     *
     * @param processors how many were used in the parallel run, at least 1
     * @param serialTime the time on one processor, in any unit; finite, above 0
     * @param parallelTime the time on all of them, in the same unit; finite, above 0
     */
    public static ScalingPoint ofTimes(int processors, double serialTime, double parallelTime) {
        Domain.requirePositive("serialTime", serialTime);
        Domain.requirePositive("parallelTime", parallelTime);
        return new ScalingPoint(processors, serialTime / parallelTime);
    }

    /** The speedup per processor; above 1 if the speedup is superlinear. */
    public double efficiency() {
        return speedup / processors;
    }
}
