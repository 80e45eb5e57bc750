package speedup.calibration;

import java.time.Duration;

/**
 * Measures, as often as asked, how much of a whole core each core gives. It keeps its threads from one
 * measurement to the next, so that one takes little more than the work in it.
 *
 * <p>The work is sized once, so that all measurements of one calibrator can be compared. For one thread at
 * a time.
 */
public final class Calibrator implements AutoCloseable {

    /** Short beside a round of a measurement; long against a tick of the scheduler. */
    public static final Duration DEFAULT_TIME = Duration.ofMillis(15);

    /** Enough for the compiler: it takes some 60,000 turns of a loop to compile it in full. */
    private static final long WARM_UP_STEPS = 200_000;

    private static final int WARM_UPS = 5;

    private final int cores;
    private final Crew crew;
    private final long stepsPerShare;

    private Calibrator(int cores, Crew crew, long stepsPerShare) {
        this.cores = cores;
        this.crew = crew;
        this.stepsPerShare = stepsPerShare;
    }

    /**
     * Starts the threads, warms them up and sizes the work to {@link #DEFAULT_TIME}.
     *
     * @param cores how many threads; at least 1
     * @throws UnsupportedOperationException if this virtual machine does not tell a thread's CPU time
     * @throws InterruptedException if the calling thread is interrupted; the threads have been ended then
     */
    public static Calibrator start(int cores) throws InterruptedException {
        return start(cores, DEFAULT_TIME);
    }

    /**
     * Starts the threads, warms them up and sizes the work.
     *
     * @param serialTime how long the serial run should take, of CPU time; more than zero
     */
    public static Calibrator start(int cores, Duration serialTime) throws InterruptedException {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be at least 1, not " + cores);
        }
        if (serialTime.isNegative() || serialTime.isZero()) {
            throw new IllegalArgumentException("serialTime must be longer than nothing, but is " + serialTime);
        }
        Crew crew = new Crew(cores);
        boolean started = false;
        try {
            Calibrator calibrator = new Calibrator(cores, crew, size(crew, cores, serialTime));
            started = true;
            return calibrator;
        } finally {
            if (!started) {
                crew.close();
            }
        }
    }

    /** The steps of each share, such that all shares in a row take the given time on the fastest core seen. */
    private static long size(Crew crew, int cores, Duration serialTime) throws InterruptedException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < WARM_UPS; i++) {
            best = Math.min(
                    best,
                    crew.run(cores, WARM_UP_STEPS).cpus().stream()
                            .min(Long::compare)
                            .orElseThrow());
        }
        double steps = (double) WARM_UP_STEPS * serialTime.toNanos() / Math.max(1, best);
        return Math.max(1, Math.round(steps / cores));
    }

    /**
     * Runs the kernel on one thread, then the same work on all of them.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public Calibration measure() throws InterruptedException {
        Stint serial = crew.run(1, stepsPerShare * cores);
        Stint parallel = crew.run(cores, stepsPerShare);
        return new Calibration(cores, serial.wall(), serial.busiest(), parallel.wall(), parallel.busiest());
    }

    /** Ends the threads. */
    @Override
    public void close() {
        crew.close();
    }
}
