package speedup.evidence;

import speedup.rules.VerdictRules;

/**
 * One round: the baseline, the answer and the calibration, one after the other. Times in nanoseconds.
 *
 * @param baselineCpu the CPU time of the baseline's call
 * @param answerWall the wall time of the answer's call
 * @param answerCpu the CPU time that the answer's whole process tree used during its call
 * @param delay the most that other load can have added to {@code answerWall}
 * @param wholeCores the share of a whole core that each core gave to a kernel known to be scalable,
 *     run beside this round, in (0, 1]; it is below 1 when two logical cores share a physical one
 * @param hiddenCpu the CPU time that the answer used outside its call, beyond what the baseline used there
 */
public record Round(long baselineCpu, long answerWall, long answerCpu, long delay, double wholeCores, long hiddenCpu) {

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
        if (hiddenCpu < 0) {
            throw new IllegalArgumentException("hiddenCpu must not be negative, but is " + hiddenCpu);
        }
    }

    /** A round of an answer that cannot work outside its call, or of one that is trusted not to. */
    public Round(long baselineCpu, long answerWall, long answerCpu, long delay, double wholeCores) {
        this(baselineCpu, answerWall, answerCpu, delay, wholeCores, 0);
    }

    /** The same round where one core counts: what further ones did counts as if the first had done it too. */
    public Round onOneCore() {
        return new Round(baselineCpu, Math.max(answerWall, answerCpu), answerCpu, delay, 1, hiddenCpu);
    }

    /**
     * The hidden work over the work there is, which is the baseline's. Not over the answer's own CPU time: by burning
     * all cores in its call, an answer could make what it did outside look as small as it likes.
     */
    public double hiddenPart() {
        return (double) hiddenCpu / baselineCpu;
    }

    /** Whether the work was done in the call. If not, nothing is shown by how short the call was. */
    boolean isDoneInTheCall() {
        return hiddenPart() <= VerdictRules.HIDDEN_WORK_SHARE;
    }

    /** Whether other load can have cost so little that the round shows what the answer can do. */
    boolean isUndisturbed() {
        return delay <= VerdictRules.UNDISTURBED_DELAY_SHARE * answerWall;
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
     * <p>Cores that are two threads of one slow an answer only while it keeps two or more of them busy. That is at most
     * half of its CPU time; the rest of the wall time would have been as long on whole cores.
     *
     * @param baseline the CPU time of the baseline on a core of its own
     * @param cores the share of a whole core that each core gave, in (0, 1]
     * @return infinite if other load may have cost the whole time
     */
    double high(double baseline, double cores) {
        double alone = answerWall - delay;
        if (alone <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double parallel = Math.min(alone, answerCpu / 2.0);
        return baseline / (alone - parallel * (1 - cores));
    }

    /** The wall time that the call would have had on whole cores, waiting for other load as it did. */
    double onWholeCores(double cores) {
        return answerWall - Math.min((double) answerWall, answerCpu / 2.0) * (1 - cores);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }
}
