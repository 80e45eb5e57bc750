package speedup.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;

@DisplayName("The table of efficiencies")
class EfficiencyTableTest {

    private static final Calibration WHOLE = new Calibration(2, 100, 100, 50, 50);

    /** Two hardware threads of one core, say: each needs 80 for what a core of its own does in 50. */
    private static final Calibration SHARED = new Calibration(2, 100, 100, 80, 80);

    @Test
    @DisplayName("measures efficiency by the cores there are, by the cores shown, and where the cores were whole")
    void measuresEfficiencyThreeWays() {
        List<EfficiencyRound> rounds = List.of(
                new EfficiencyRound(90_000_000, 50_000_000, WHOLE),
                new EfficiencyRound(100_000_000, 80_000_000, SHARED),
                new EfficiencyRound(100_000_000, 100_000_000, SHARED));

        assertThat(EfficiencyTable.line("threads/matmul", 640, rounds))
                .isEqualTo("| `threads/matmul` | 640 | 100 | 1.25 (1.13, 1.53) | 63% | 90% | 90% (1 of 3) |");
    }

    @Test
    @DisplayName("says so where no round had whole cores")
    void saysThatNoRoundHadWholeCores() {
        assertThat(EfficiencyTable.line("x/y", 1, List.of(new EfficiencyRound(100, 80, SHARED))))
                .endsWith("| no such round |");
    }

    @Test
    @DisplayName("has as many columns in the heading as in a line")
    void hasAsManyColumnsInTheHeadingAsInALine() {
        String line = EfficiencyTable.line("x/y", 1, List.of(new EfficiencyRound(100, 80, WHOLE)));

        assertThat(EfficiencyTable.heading())
                .allSatisfy(heading -> assertThat(columns(heading)).isEqualTo(columns(line)));
    }

    @Test
    @DisplayName("rejects a round without time")
    void rejectsARoundWithoutTime() {
        assertThatThrownBy(() -> new EfficiencyRound(100, 0, WHOLE)).hasMessageContaining("not 100 and 0");
    }

    private static long columns(String line) {
        return line.chars().filter(character -> character == '|').count();
    }
}
