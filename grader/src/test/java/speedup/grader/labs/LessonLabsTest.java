package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.text.TextStyle;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.LabTable.Range;
import speedup.lab.Labs;
import speedup.lab.Quantity;
import speedup.lab.ThreadRange;

/** The lessons' own labs, at their smallest sizes: what they report makes sense, whatever the machine. */
class LessonLabsTest {

    private static final ThreadRange THREADS = new ThreadRange(1, 2);

    /** What the labs draw. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("amdahl", "Curves"),
            Map.entry("whole-program", "Bars"),
            Map.entry("lost-updates", "Bars Bars"),
            Map.entry("visibility", "Bars Bars"),
            Map.entry("deadlock", "Graph Bars"),
            Map.entry("pipeline", "Curves"),
            Map.entry("false-sharing", "Curves Curves"),
            Map.entry("bandwidth", "Curves"),
            Map.entry("simd", "Curves"),
            Map.entry("vectors", "Bars Curves"),
            Map.entry("matmul", "Curves Bars"),
            Map.entry("fft", "Curves"),
            Map.entry("svd", "Curves"),
            Map.entry("nested", "Bars"),
            Map.entry("start-up", "Bars Bars"),
            Map.entry("tiny-tasks", "Curves"),
            Map.entry("chunks", "Curves"),
            Map.entry("order", "Gantt Curves"),
            Map.entry("blur", "Bars Picture Picture"));

    static Stream<Lab> labs() {
        return Labs.load().stream();
    }

    @Test
    void listsAllLabsOfTheFirstLessonInOrder() {
        assertThat(labs())
                .extracting(Lab::name)
                .startsWith(
                        "amdahl",
                        "weak-scaling",
                        "whole-program",
                        "lost-updates",
                        "visibility",
                        "deadlock",
                        "work-span",
                        "pipeline",
                        "false-sharing",
                        "bandwidth",
                        "simd",
                        "vectors",
                        "matmul",
                        "fft",
                        "svd",
                        "nested",
                        "waiting");
    }

    @Test
    void listsAllLabsOfTheSecondLessonInOrder() {
        assertThat(labs()).extracting(Lab::name).endsWith("start-up", "tiny-tasks", "chunks", "order", "blur");
    }

    @ParameterizedTest
    @MethodSource("labs")
    @Timeout(300)
    @DisplayName("a lab's report can be shown and drawn, and its numbers are possible")
    void makesAPlausibleReport(Lab lab) throws Exception {
        ThreadRange threads = lab.threadUse().isFixed() ? lab.threadUse().threads(2) : THREADS;
        LabRequest request = new LabRequest(lab.sizes().smallest(), threads, 2, Duration.ofMillis(500));
        lab.prepare(request);
        LabReport report = lab.run(request, LabProgress.NONE);
        assertThat(cells(report)).allSatisfy(LessonLabsTest::assertPossible);
        assertThat(new LabText(TextStyle.PLAIN).findings(report)).doesNotContain("NaN", "Infinity");
        PlotStructure structure = new PlotStructure(report);
        structure.assertReadable();
        structure.assertValuesAreToldAndInATable();
        structure.assertAllIsDrawn();
        assertThat(kinds(report)).isEqualTo(KINDS.getOrDefault(lab.name(), kinds(report)));
        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).endsWith(".").doesNotContain("NaN", "Infinity"));
        assertThat(report.question()).endsWith("?");
        if (!lab.threadUse().isFixed()) {
            assertThat(cells(report)).contains(Cell.of(1), Cell.of(2));
        }
        assertThat(ProcessHandle.current().children().map(ProcessHandle::info))
                .as("processes left behind")
                .isEmpty();
    }

    private static String kinds(LabReport report) {
        return report.plots().stream()
                .map(plot -> plot.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    private static List<Cell> cells(LabReport report) {
        return report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static void assertPossible(Cell cell) {
        if (cell instanceof Amount amount && amount.quantity() != Quantity.PART) {
            assertThat(amount.value()).isFinite();
        }
        if (cell instanceof Amount amount
                && (amount.quantity() == Quantity.GIGAFLOPS || amount.quantity() == Quantity.GIGABYTES_PER_SECOND)) {
            assertThat(amount.value()).isBetween(1e-9, 1e6);
        }
        if (cell instanceof Range range) {
            assertThat(range.low()).isLessThanOrEqualTo(range.high());
        }
    }
}
