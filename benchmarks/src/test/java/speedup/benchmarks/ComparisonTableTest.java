package speedup.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of a comparison")
class ComparisonTableTest {

    private final ComparisonTable table = new ComparisonTable(2, "GFLOP/s");

    @Test
    @DisplayName("takes ratios within rounds, not of medians")
    void takesRatiosWithinRounds() {
        List<String> lines = table.lines(List.of(
                new ComparisonTable.Row("slow", List.of(100.0, 200.0, 400.0)),
                new ComparisonTable.Row("fast", List.of(50.0, 200.0, 100.0))));

        assertThat(lines)
                .containsExactly(
                        "| | ms | GFLOP/s | times as fast as slow: median (quartiles) |",
                        "|---|---|---|---|",
                        "| slow | 200.0 | 10.0 | 1.00 (1.00, 1.00) |",
                        "| fast | 100.0 | 20.0 | 2.00 (1.50, 3.00) |");
    }

    @Test
    @DisplayName("rejects rows of different rounds")
    void rejectsRowsOfDifferentRounds() {
        List<ComparisonTable.Row> rows = List.of(
                new ComparisonTable.Row("slow", List.of(1.0, 2.0)), new ComparisonTable.Row("fast", List.of(1.0)));

        assertThatThrownBy(() -> table.lines(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rows must have the same rounds, but fast has 1 and slow 2");
    }
}
