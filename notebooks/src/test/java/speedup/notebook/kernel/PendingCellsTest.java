package speedup.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which cells are not run after one has failed. */
class PendingCellsTest {

    private static final Instant SENT = PendingCells.date("2026-01-02T03:04:05.678901Z");

    private final PendingCells pending = new PendingCells();

    @Test
    void abortsCellsThatWereSentBeforeTheFailureWasKnown() {
        pending.failed(SENT, Duration.ofSeconds(2));
        assertThat(pending.isAborted(SENT.plusMillis(1))).isTrue();
        assertThat(pending.isAborted(SENT.plusMillis(1_999))).isTrue();
    }

    @Test
    void runsCellsThatWereSentLater() {
        pending.failed(SENT, Duration.ofSeconds(2));
        assertThat(pending.isAborted(SENT.plusSeconds(2))).isFalse();
    }

    @Test
    void runsAllCellsWhileNoneHasFailed() {
        assertThat(pending.isAborted(SENT)).isFalse();
    }

    @Test
    void runsCellsWhoseDateCannotBeRead() {
        Instant unknown = PendingCells.date("yesterday");
        pending.failed(SENT, Duration.ofSeconds(2));
        assertThat(pending.isAborted(unknown)).isFalse();
        pending.failed(unknown, Duration.ofSeconds(2));
        assertThat(pending.isAborted(SENT)).isFalse();
    }

    @Test
    void readsDatesWithAnyOffset() {
        assertThat(PendingCells.date("2026-01-02T04:04:05.678901+01:00")).isEqualTo(SENT);
    }
}
