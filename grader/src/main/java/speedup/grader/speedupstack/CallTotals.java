package speedup.grader.speedupstack;

/**
 * What the judge saw of the recorded calls, with its own clocks. Times in nanoseconds, summed over the calls.
 *
 * @param cores the cores that the answer could use, from 1
 * @param calls how many calls there were, from 1
 * @param wall the wall time of the answer, above 0
 * @param cpu the CPU time of the answer's process tree
 * @param baselineCpu the CPU time of the baseline for the same questions, above 0
 * @param delay the most that other load can have added to {@code wall}
 * @param wholeCores the share of a whole core that each core gave, in (0, 1]
 */
public record CallTotals(int cores, int calls, long wall, long cpu, long baselineCpu, long delay, double wholeCores) {

    public CallTotals {
        if (cores < 1 || calls < 1 || wall <= 0 || cpu < 0 || baselineCpu <= 0 || delay < 0) {
            throw new IllegalArgumentException("No calls were measured: " + cores + " cores, " + calls + " calls, "
                    + wall + " ns, CPU time " + cpu + " ns, baseline " + baselineCpu + " ns, delay " + delay + " ns");
        }
        if (!(wholeCores > 0 && wholeCores <= 1)) {
            throw new IllegalArgumentException("wholeCores must be in (0, 1], not " + wholeCores);
        }
    }

    /** The speedup: CPU time of the baseline over wall time of the answer. */
    double achieved() {
        return (double) baselineCpu / wall;
    }

    /** The speedup that is missing. */
    double lost() {
        return Math.max(0, cores - achieved());
    }

    /** How many cores were busy, on average. */
    double busy() {
        return (double) cpu / wall;
    }
}
