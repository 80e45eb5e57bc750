package speedup.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CalibratorTest {

    private static final Duration SHORT = Duration.ofMillis(2);

    @Test
    void measuresWithinItsRanges() throws InterruptedException {
        try (Calibrator calibrator = Calibrator.start(2, SHORT)) {
            Calibration calibration = calibrator.measure();
            assertThat(calibration.cores()).isEqualTo(2);
            assertThat(calibration.wholeCores()).isPositive().isLessThanOrEqualTo(1);
            assertThat(calibration.serialCpu()).isGreaterThan(100_000);
            assertThat(calibration.speedup()).isPositive();
        }
    }

    @Test
    void reusesItsThreadsAndEndsThemAtClose() throws InterruptedException {
        Set<Thread> before = calibrationThreads();
        List<Thread> started;
        try (Calibrator calibrator = Calibrator.start(3, SHORT)) {
            started = calibrationThreads().stream()
                    .filter(thread -> !before.contains(thread))
                    .toList();
            calibrator.measure();
            assertThat(started).hasSize(3).allMatch(Thread::isAlive).allMatch(Thread::isDaemon);
        }
        for (Thread thread : started) {
            thread.join();
        }
        assertThat(calibrationThreads()).doesNotContainAnyElementsOf(started);
    }

    @Test
    void doesNotMeasureAfterClose() throws InterruptedException {
        Calibrator calibrator = Calibrator.start(1, SHORT);
        calibrator.close();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(calibrator::measure);
    }

    @Test
    void endsItsThreadsWhenInterruptedAtStart() throws InterruptedException {
        Set<Thread> before = calibrationThreads();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Calibrator.start(2, SHORT));
        for (Thread thread : calibrationThreads()) {
            if (!before.contains(thread)) {
                thread.join();
            }
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void rejectsInvalidSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibrator.start(0))
                .withMessageContaining("cores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibrator.start(1, Duration.ZERO))
                .withMessageContaining("serialTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibrator.start(1, SHORT.negated()))
                .withMessageContaining("serialTime");
    }

    private static Set<Thread> calibrationThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("calibration"))
                .collect(Collectors.toSet());
    }
}
