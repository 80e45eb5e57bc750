package speedup.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import speedup.rules.VerdictRules;
import speedup.timing.Team;

/**
 * Measures, as often as asked, how much of a whole core each core gives. It keeps its threads from one
 * measurement to the next, so that one takes little more than the work in it.
 *
 * <p>The work is sized once, and again only if the kernel turns out to be much faster than it was then:
 * on a busy machine the compiler may take its time. For one thread at a time.
 */
public final class Calibrator implements AutoCloseable {

    private final int cores;
    private final long serialNanos;
    private final Team team;
    private long stepsPerShare = VerdictRules.CALIBRATION_WARM_UP_STEPS;

    private Calibrator(int cores, Duration serialTime, Runnable begin) {
        this.cores = cores;
        this.serialNanos = serialTime.toNanos();
        this.team = new Team("calibration", cores, begin);
    }

    /**
     * Starts the threads, warms them up and sizes the work to {@link VerdictRules#CALIBRATION_TIME}.
     *
     * @param cores how many threads; at least 1
     * @throws UnsupportedOperationException if this virtual machine does not tell a thread's CPU time
     * @throws InterruptedException if the calling thread is interrupted; the threads have been ended then
     */
    public static Calibrator start(int cores) throws InterruptedException {
        return start(cores, VerdictRules.CALIBRATION_TIME);
    }

    /**
     * As {@link #start(int)}, with threads that have the priority of what is measured beside the calibrations.
     *
     * @param begin what each thread does first; it gives the thread its priority
     */
    public static Calibrator start(int cores, Runnable begin) throws InterruptedException {
        return start(cores, VerdictRules.CALIBRATION_TIME, begin);
    }

    /**
     * Starts the threads, warms them up and sizes the work.
     *
     * @param serialTime how long the serial run should take, of CPU time; more than zero
     * @throws UnsupportedOperationException as {@link #start(int)}
     * @throws InterruptedException as {@link #start(int)}
     */
    public static Calibrator start(int cores, Duration serialTime) throws InterruptedException {
        return start(cores, serialTime, () -> {});
    }

    private static Calibrator start(int cores, Duration serialTime, Runnable begin) throws InterruptedException {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be at least 1, not " + cores);
        }
        if (serialTime.isNegative() || serialTime.isZero()) {
            throw new IllegalArgumentException("serialTime must be longer than nothing, but is " + serialTime);
        }
        Calibrator calibrator = new Calibrator(cores, serialTime, begin);
        boolean ready = false;
        try {
            calibrator.warmUp();
            ready = true;
            return calibrator;
        } finally {
            if (!ready) {
                calibrator.close();
            }
        }
    }

    /**
     * Runs the kernel until it has not become much faster for as many runs as it took to get there, which
     * waits for the compiler, and sizes the work by the middle one of the later runs. Not by the best:
     * where a hypervisor steals, the kernel corrects CPU times afterwards and now and then takes far too
     * much off one of them.
     */
    private void warmUp() throws InterruptedException {
        List<Long> runs = new ArrayList<>();
        long best = Long.MAX_VALUE;
        int enough = VerdictRules.CALIBRATION_WARM_UP_RUNS;
        while (runs.size() < enough) {
            long nanos = KernelRun.of(team, cores, VerdictRules.CALIBRATION_WARM_UP_STEPS)
                    .fastest();
            runs.add(nanos);
            if (nanos < VerdictRules.CALIBRATION_IMPROVEMENT * best) {
                enough = Math.max(enough, 2 * runs.size());
            }
            best = Math.min(best, nanos);
        }
        List<Long> later = runs.stream().skip(enough / 2).sorted().toList();
        resize(VerdictRules.CALIBRATION_WARM_UP_STEPS, later.get(later.size() / 2));
    }

    /** Sizes the work by what so many steps have taken. */
    private void resize(long steps, long nanos) {
        double wanted = (double) steps * serialNanos / Math.max(1, nanos);
        stepsPerShare = Math.max(1, Math.round(wanted / cores));
    }

    /**
     * Runs the kernel on one thread, then the same work on all of them.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public Calibration measure() throws InterruptedException {
        KernelRun serial = serial();
        KernelRun parallel = KernelRun.of(team, cores, stepsPerShare);
        return new Calibration(cores, serial.wall(), serial.busiest(), parallel.wall(), parallel.busiest());
    }

    /** The serial run: again if its CPU time is too short to be true, and with more work if it is not. */
    private KernelRun serial() throws InterruptedException {
        KernelRun serial = KernelRun.of(team, 1, stepsPerShare * cores);
        if (isCredible(serial)) {
            return serial;
        }
        KernelRun again = KernelRun.of(team, 1, stepsPerShare * cores);
        if (isCredible(again)) {
            return again;
        }
        resize(stepsPerShare * cores, Math.max(serial.busiest(), again.busiest()));
        return KernelRun.of(team, 1, stepsPerShare * cores);
    }

    private boolean isCredible(KernelRun serial) {
        return serial.busiest() >= VerdictRules.CALIBRATION_CREDIBLE_SHARE * serialNanos;
    }

    /** Ends the threads. */
    @Override
    public void close() {
        team.close();
    }
}
