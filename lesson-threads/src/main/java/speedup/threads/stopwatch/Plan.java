package speedup.threads.stopwatch;

/**
 * How much to measure.
 *
 * @param warmUpNanos how long the task is called before anything counts; above 0
 * @param sampleNanos the least time that a counted sample takes; above 0
 * @param samples how many samples are counted; at least 1
 */
public record Plan(long warmUpNanos, long sampleNanos, int samples) {

    public Plan {
        if (warmUpNanos < 1 || sampleNanos < 1 || samples < 1) {
            throw new IllegalArgumentException("warmUpNanos, sampleNanos and samples must be at least 1, not "
                    + warmUpNanos + ", " + sampleNanos + " and " + samples);
        }
    }
}
