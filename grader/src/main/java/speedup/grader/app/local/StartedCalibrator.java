package speedup.grader.app.local;

import java.util.Optional;
import speedup.calibration.Calibration;
import speedup.calibration.Calibrator;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;

/**
 * A calibrator that starts when it is first asked: until something is timed there is nothing to calibrate, and a
 * learner whose answer does not compile need not wait for it. For one thread at a time.
 */
final class StartedCalibrator implements CalibrationSource, AutoCloseable {

    private final int cores;
    private final Runnable begin;
    private Optional<Calibrator> started = Optional.empty();

    /**
     * One of so many threads.
     *
     * @param begin what each thread does first; it gives the thread its priority
     */
    StartedCalibrator(int cores, Runnable begin) {
        this.cores = cores;
        this.begin = begin;
    }

    @Override
    public Calibration next() throws InterruptedException {
        if (started.isEmpty()) {
            started = Optional.of(Calibrator.start(cores, begin));
        }
        return started.get().measure();
    }

    @Override
    public void close() {
        started.ifPresent(Calibrator::close);
    }
}
