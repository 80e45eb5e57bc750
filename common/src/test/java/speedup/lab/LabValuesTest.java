package speedup.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;

/** Requests to labs and reports of labs: invalid values are rejected. */
class LabValuesTest {

    private static final Axis AXIS = new Axis("time, ms", Scale.LINEAR);

    @ParameterizedTest
    @CsvSource({"1..4, 1, 4", "3, 3, 3", "2..512, 2, 512"})
    void readsRanges(String text, int first, int last) {
        assertThat(ThreadRange.parse(text)).isEqualTo(new ThreadRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "0..2, at least 1 thread",
        "4..2, is reversed; write 2..4",
        "1..513, at most 512",
        "two, is no range",
        "1...3, is no range",
        "-1..2, is no range",
        "'', is no range",
        "99999999999, is no range"
    })
    void saysWhatIsWrongWithARange(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThreadRange.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void alwaysCountsOneThread() {
        assertThat(new ThreadRange(1, 4).counts()).containsExactly(1, 2, 3, 4);
        assertThat(new ThreadRange(3, 4).counts()).containsExactly(1, 3, 4);
        assertThat(new ThreadRange(5, 5).counts()).containsExactly(1, 5);
    }

    @Test
    void picksSomeOfManyCountsAndBothEnds() {
        assertThat(new ThreadRange(1, 256).counts()).containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 256);
        assertThat(new ThreadRange(4, 64).counts())
                .startsWith(1, 4)
                .endsWith(64)
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void threadsFollowTheCores() {
        assertThat(ThreadUse.ONE.threads(8)).hasToString("1..1");
        assertThat(ThreadUse.TWO.threads(8)).hasToString("2..2");
        assertThat(ThreadUse.OWN.threads(8)).hasToString("1..1");
        assertThat(ThreadUse.UP_TO_CORES.threads(8)).hasToString("1..8");
        assertThat(ThreadUse.UP_TO_TWICE_CORES.threads(8)).hasToString("1..16");
        assertThat(List.of(ThreadUse.values())).map(ThreadUse::isFixed).containsExactly(true, true, true, false, false);
    }

    @Test
    void requiresSizesInOrder() {
        SizeRange sizes = new SizeRange("rows", 2, 5, 9);
        assertThat(List.of(1, 2, 9, 10)).map(sizes::holds).containsExactly(false, true, true, false);
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeRange("rows", 0, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeRange("rows", 3, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeRange("rows", 3, 5, 4));
    }

    @Test
    void requiresACore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabRequest(1, new ThreadRange(1, 1), 0, Duration.ZERO));
    }

    @Test
    void requiresACellForEveryColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabTable("t", List.of("a", "b"), List.of(List.of(Cell.of(1)))))
                .withMessageContaining("2 columns and a row of 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new LabTable("t", List.of("a"), List.of()));
    }

    @Test
    void requiresDataInAPlot() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plot.Curves("p", AXIS, AXIS, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Curve("c", Kind.MEASURED, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plot.Bars("p", List.of(), AXIS, List.of(), true));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Plot.Bars("p", List.of("a", "b"), AXIS, List.of(new Layer("l", List.of(1.0))), true))
                .withMessageContaining("2 groups of bars, but 1 bars of l");
    }

    @Test
    void requiresANodeAtBothEndsOfAnArrow() {
        List<Plot.Node> nodes = List.of(new Plot.Node("a", true), new Plot.Node("b", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plot.Graph("p", List.of(), List.of()))
                .withMessageContaining("needs a node");
        assertThatThrownBy(() -> new Plot.Graph("p", nodes, List.of(new Plot.Arrow(0, 2, "to"))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void requiresATableAPlotAndAQuestion() {
        LabTable table = new LabTable("t", List.of("a"), List.of(List.of(Cell.of("x"))));
        Plot plot = new Plot.Bars("p", List.of("a"), AXIS, List.of(new Layer("l", List.of(1.0))), true);
        assertThat(new LabReport(List.of(table), List.of(plot), List.of(), "Why?").question())
                .isEqualTo("Why?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabReport(List.of(), List.of(plot), List.of(), "Why?"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabReport(List.of(table), List.of(), List.of(), "Why?"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabReport(List.of(table), List.of(plot), List.of(), " "));
    }

    @Test
    void scalesTheProgressOfAPart() {
        List<Double> parts = new ArrayList<>();
        LabProgress whole = (what, part) -> parts.add(part);
        LabProgress half = whole.between(0.5, 1);
        half.reached("a", 0);
        half.reached("b", 0.5);
        half.reached("c", 1);
        assertThat(parts).containsExactly(0.5, 0.75, 1.0);
    }

    @Test
    void commonHasNoLabs() {
        assertThat(Labs.load()).isEmpty();
    }
}
