package speedup.grader.judge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import speedup.grader.sandbox.ResourceUsage;
import speedup.machine.MachineLoad;

class ExitWaitTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Duration now = Duration.ZERO;

    @Test
    void isOverWhenTheCommandEnds() throws Exception {
        assertThat(await(Duration.ofSeconds(3), 0)).isTrue();
        assertThat(now).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void isOverAtTheLimitOnAQuietMachine() throws Exception {
        assertThat(await(Duration.ofHours(1), 0)).isFalse();
        assertThat(now).isEqualTo(LIMIT);
    }

    @Test
    void waitsForWhatOthersTook() throws Exception {
        assertThat(await(Duration.ofSeconds(39), 0.5)).isTrue();
        assertThat(await(Duration.ofSeconds(41), 0.5)).isFalse();
        assertThat(now).isBetween(LIMIT.multipliedBy(2), LIMIT.multipliedBy(2).plusSeconds(1));
    }

    @Test
    void doesNotWaitForEverBesideOthersWhoTakeAll() throws Exception {
        assertThat(await(Duration.ofHours(1), 1)).isFalse();
        assertThat(now).isEqualTo(LIMIT.multipliedBy(ExitWait.MOST));
    }

    /** Waits for a command that ends at a time by the clock, while others take a share of that time. */
    private boolean await(Duration end, double share) throws InterruptedException {
        now = Duration.ZERO;
        return ExitWait.await(
                atMost -> {
                    boolean ends = now.plus(atMost).compareTo(end) >= 0;
                    now = ends ? end : now.plus(atMost);
                    return ends;
                },
                LIMIT,
                () -> window(Math.round(now.toNanos() * share)));
    }

    private TimedWindow window(long taken) {
        return new TimedWindow(
                now.toNanos(), new ResourceUsage(0, 0), new MachineLoad(0, taken, OptionalLong.empty(), 1), 1);
    }
}
