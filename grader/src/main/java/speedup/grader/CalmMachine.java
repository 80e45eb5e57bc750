package speedup.grader;

import java.time.Duration;
import java.util.stream.DoubleStream;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;
import speedup.statistics.SortedSample;

/** Waits until the machine gives whole cores, which other programs and neighbours on the same host take away. */
final class CalmMachine {

    /** Enough for a median that one short disturbance does not move; together they take a quarter of a second. */
    private static final int CALIBRATIONS = 9;

    /** What a calibration shows on cores of one's own, less its own noise. */
    private static final double WHOLE = 0.95;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private CalmMachine() {}

    /**
     * Returns when the machine is calm or patience has run out.
     *
     * @return whether it is calm
     */
    static boolean await(CalibrationSource calibrations, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isCalm(calibrations)) {
            if (System.nanoTime() + PAUSE.toNanos() >= deadline) {
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return true;
    }

    private static boolean isCalm(CalibrationSource calibrations) throws InterruptedException {
        DoubleStream.Builder wholeCores = DoubleStream.builder();
        for (int i = 0; i < CALIBRATIONS; i++) {
            wholeCores.add(calibrations.next().wholeCores());
        }
        return SortedSample.of(wholeCores.build().toArray()).median() >= WHOLE;
    }
}
