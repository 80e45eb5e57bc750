package speedup.evidence;

/**
 * One round: the baseline, the answer and the calibration, one after the other. Times in nanoseconds.
 *
 * @param baselineCpu the CPU time of the baseline's call
 * @param answerWall the wall time of the answer's call
 * @param answerCpu the CPU time that the answer's whole process tree used during its call
 * @param delay the most that other load can have added to {@code answerWall}
 * @param wholeCores the share of a whole core that each core gave to a kernel known to be scalable,
 *     run beside this round, in (0, 1]; it is below 1 when two logical cores share a physical one
 */
public record Round(long baselineCpu, long answerWall, long answerCpu, long delay, double wholeCores) {

    public Round {
        requirePositive("baselineCpu", baselineCpu);
        requirePositive("answerWall", answerWall);
        if (answerCpu < 0) {
            throw new IllegalArgumentException("answerCpu must not be negative, but is " + answerCpu);
        }
        if (delay < 0) {
            throw new IllegalArgumentException("delay must not be negative, but is " + delay);
        }
        if (!(wholeCores > 0 && wholeCores <= 1)) {
            throw new IllegalArgumentException("wholeCores must be in (0, 1], not " + wholeCores);
        }
    }

    /** CPU time over wall time of the answer: how many threads were at work, on average. */
    public double parallelism() {
        return (double) answerCpu / answerWall;
    }

    /** The same if other load had cost all that it can have cost; infinite if that is the whole time. */
    public double mostParallelism() {
        return delay >= answerWall ? Double.POSITIVE_INFINITY : (double) answerCpu / (answerWall - delay);
    }

    /**
     * The speedup that is proven by this round: other load can only lengthen the wall time.
     *
     * @param baseline the CPU time of the baseline on a core of its own
     */
    double low(double baseline) {
        return baseline / answerWall;
    }

    /**
     * The speedup that the answer would not have exceeded on whole cores without other load.
     *
     * @param baseline the CPU time of the baseline on a core of its own
     * @param cores the share of a whole core that each core gave, in (0, 1]
     * @return infinite if other load may have cost the whole time
     */
    double high(double baseline, double cores) {
        return delay >= answerWall ? Double.POSITIVE_INFINITY : baseline / ((answerWall - delay) * cores);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }
}
