package speedup.notebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lines for the kernel, and what the clock tells. */
class MagicsTest {

    @Test
    void readsNameAndArgument() {
        assertThat(Magics.Line.parse("%time  a + b")).isEqualTo(new Magics.Line(false, "time", "a + b", 7));
        assertThat(Magics.Line.parse("%%time")).isEqualTo(new Magics.Line(true, "time", "", 6));
        assertThat(Magics.Line.parse("%")).isEqualTo(new Magics.Line(false, "", "", 1));
    }

    @Test
    void tellsTimesInAUnitThatCanBeRead() {
        assertThat(times(2_500_000_000L, 4_750_000_000L).inWords())
                .isEqualTo("wall time 2.50 s, CPU time 4.75 s, cores kept busy 1.90");
        assertThat(times(12_300_000, 1_000_000).inWords())
                .isEqualTo("wall time 12.3 ms, CPU time 1.0 ms, cores kept busy 0.08");
        assertThat(times(7_400, 0).inWords()).isEqualTo("wall time 7 µs, CPU time 0 µs");
    }

    private static CellTimes times(long wall, long cpu) {
        return new CellTimes(Duration.ofNanos(wall), Duration.ofNanos(cpu));
    }
}
