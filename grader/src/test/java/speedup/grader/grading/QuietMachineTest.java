package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;

/** Waits for simulated machines. */
class QuietMachineTest {

    private static final long MS = 1_000_000;
    private static final Calibration WHOLE = new Calibration(2, 10 * MS, 10 * MS, 5 * MS, 5 * MS);
    private static final Calibration SHARED = new Calibration(2, 10 * MS, 10 * MS, 9 * MS, 9 * MS);

    @Test
    void takesTheMedian() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        assertThat(QuietMachine.await(() -> calls.incrementAndGet() % 3 == 0 ? SHARED : WHOLE, Duration.ZERO))
                .isTrue();
        assertThat(QuietMachine.await(() -> calls.incrementAndGet() % 3 == 0 ? WHOLE : SHARED, Duration.ZERO))
                .isFalse();
    }

    @Test
    void waitsUntilCoresAreWhole() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        assertThat(QuietMachine.await(() -> calls.incrementAndGet() <= 9 ? SHARED : WHOLE, Duration.ofMinutes(1)))
                .isTrue();
        assertThat(calls.get()).isEqualTo(18);
    }
}
