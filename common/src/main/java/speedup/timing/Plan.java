package speedup.timing;

import java.time.Duration;

/**
 * How much to measure.
 *
 * @param warmUp how long the work is done before anything counts, so that the virtual machine has
 *     compiled it; not negative
 * @param sample the least time one sample takes; more than zero. It is lengthened to {@value
 *     #GRAINS_PER_SAMPLE} grains of the clock where that is longer.
 * @param samples how many samples are kept, or pairs when two tasks are compared; at least 1
 */
public record Plan(Duration warmUp, Duration sample, int samples) {

    /** A reading is out by a grain at most at each end, so a sample by 0.2% at most. */
    static final int GRAINS_PER_SAMPLE = 1_000;

    /**
     * For kernels from nanoseconds to milliseconds: about a second in all. HotSpot compiles a method in
     * full after some 10,000 calls or loop turns and does so in the background, which half a second
     * leaves time for.
     */
    public static final Plan DEFAULT = new Plan(Duration.ofMillis(500), Duration.ofMillis(20), 25);

    public Plan {
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warmUp must not be negative, but is " + warmUp);
        }
        if (sample.isNegative() || sample.isZero()) {
            throw new IllegalArgumentException("sample must be longer than nothing, but is " + sample);
        }
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be at least 1, not " + samples);
        }
    }

    /** The least time of a sample by a clock of the given grain; both in nanoseconds. */
    long sampleNanos(long grain) {
        return Math.max(sample.toNanos(), Math.multiplyExact(grain, GRAINS_PER_SAMPLE));
    }
}
