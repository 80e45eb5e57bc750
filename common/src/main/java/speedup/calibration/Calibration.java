package speedup.calibration;

/**
 * The known-scalable kernel, run on one core and then on several with the work shared out evenly. All
 * times are nanoseconds and more than 0.
 *
 * @param cores on how many threads it ran in parallel; at least 1
 * @param serialWall wall time of the serial run
 * @param serialCpu CPU time of the serial run
 * @param parallelWall wall time of the parallel run, from the release of the threads to the end of
 *     the last
 * @param busiestThreadCpu the most CPU time that a thread of the parallel run needed for its share
 */
public record Calibration(int cores, long serialWall, long serialCpu, long parallelWall, long busiestThreadCpu) {

    public Calibration {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be at least 1, not " + cores);
        }
        if (serialWall < 1 || serialCpu < 1 || parallelWall < 1 || busiestThreadCpu < 1) {
            throw new IllegalArgumentException("the times of a calibration must be more than 0, not %d, %d, %d and %d"
                    .formatted(serialWall, serialCpu, parallelWall, busiestThreadCpu));
        }
    }

    /**
     * The share of a whole core that each core gave, in (0, 1]: {@code min(1, serialCpu / (cores *
     * busiestThreadCpu))}.
     *
     * <p>A thread with a p-th of the work needs a p-th of the CPU time when it has a whole core, and up to
     * twice that when it shares the core's arithmetic units with another hardware thread. Other load
     * does not count: a thread that waits uses no CPU time. That load is accounted for elsewhere, and
     * would be counted twice if this figure came from the wall clock. Measured in
     * {@code docs/measurements}: with this scale no correct parallel answer failed on an idle machine whose two
     * cores were at times one; without it 5% did.
     */
    public double wholeCores() {
        return Math.min(1, serialCpu / ((double) cores * busiestThreadCpu));
    }

    /** The speedup in wall time, which other load lowers too. */
    public double speedup() {
        return (double) serialWall / parallelWall;
    }

    /** For people to read. */
    @Override
    public String toString() {
        return "%d threads: speedup %.2f, each on %.0f%% of a core".formatted(cores, speedup(), 100 * wholeCores());
    }
}
