package speedup.grader.grading;

import java.time.Duration;
import java.util.stream.DoubleStream;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;
import speedup.rules.VerdictRules;
import speedup.statistics.SortedSample;

/** Waits until the machine gives whole cores, which other programs and neighbours on the same host take away. */
public final class QuietMachine {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private QuietMachine() {}

    /**
     * Returns when the machine is quiet or has been waited for long enough.
     *
     * @return whether it is quiet
     */
    public static boolean await(CalibrationSource calibrations, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isQuiet(calibrations)) {
            if (System.nanoTime() + PAUSE.toNanos() >= deadline) {
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return true;
    }

    private static boolean isQuiet(CalibrationSource calibrations) throws InterruptedException {
        DoubleStream.Builder wholeCores = DoubleStream.builder();
        for (int i = 0; i < VerdictRules.QUIET_CALIBRATIONS; i++) {
            wholeCores.add(calibrations.next().wholeCores());
        }
        return SortedSample.of(wholeCores.build().toArray()).median() >= VerdictRules.QUIET_CORE_SHARE;
    }
}
