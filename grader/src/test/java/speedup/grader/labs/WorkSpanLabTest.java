package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import speedup.grader.plot.PlotFormat;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.Quantity;
import speedup.lab.ThreadRange;
import speedup.threads.labs.workspan.WorkSpanLab;

/** What the lab reports of a small run on up to 3 threads, of which it is told that 2 have a core: bounds, findings, picture. */
class WorkSpanLabTest {

    private static final int CORES = 2;

    private static LabReport report;

    @BeforeAll
    static void run() throws InterruptedException {
        LabRequest request = new LabRequest(1, new ThreadRange(1, 3), CORES, Duration.ofMillis(500));
        report = new WorkSpanLab().run(request, LabProgress.NONE);
    }

    @Test
    void tellsWorkAndSpanOfEachGraph() {
        assertThat(report.tables().get(0).rows())
                .containsExactly(
                        shape("fork-join tree", 46, 143, 38),
                        shape("chain first", 52, 100, 60),
                        shape("chain last", 52, 100, 60));
    }

    @Test
    void putsBothBoundsBesideTheTimes() {
        assertThat(report.tables().get(1).rows()).hasSize(9).allSatisfy(row -> {
            double threads = amount(row, 1);
            assertThat(amount(row, 2)).isPositive().isLessThanOrEqualTo(amount(row, 5));
            if (threads == 1) {
                assertThat(amount(row, 2)).isEqualTo(amount(row, 3)).isEqualTo(amount(row, 5));
            }
        });
    }

    @Test
    void givesThreadsBeyondTheCoresNoFurtherCore() {
        List<List<Cell>> rows = report.tables().get(1).rows();

        assertThat(rows.get(2).get(2)).isEqualTo(rows.get(1).get(2));
        assertThat(rows.get(2).get(5)).isEqualTo(rows.get(1).get(5));
    }

    @Test
    void saysOfItsOwnFiguresWhichLimitHoldsAndWhereTheTimeLies() {
        assertThat(report.notes()).hasSize(1);
        assertThat(report.findings()).hasSize(3);
        for (int graph = 0; graph < 3; graph++) {
            List<Cell> row = report.tables().get(1).rows().get(3 * graph + 1);
            double time = amount(row, 3);
            String place = time < amount(row, 2)
                    ? "% less than the limit"
                    : time <= amount(row, 5) ? "It lies between the two." : "% more than the bound";
            assertThat(report.findings().get(graph))
                    .contains(graph == 0 ? "is the work over the threads." : "is the span.")
                    .contains(String.format("The median is %.2f times that limit", time / amount(row, 2)))
                    .contains(place);
        }
    }

    @Test
    void drawsTheMeasuredSpeedupsBetweenTheBounds() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(PlotFormat.SVG.draw(report.plots())))
                .getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 3840 800");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("fork-join tree; chain first; chain last");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .containsPattern(
                        "chain first: speedup over threads; [^.]+\\. measured: 1 at 1, [\\d.]+ \\([^)]+\\) at 2, [\\d.]+ \\([^)]+\\) at 3\\.")
                .contains("work / max(work / p, span): 1 at 1, 1.67 at 1.67, 1.67 at 8.")
                .contains("Brent's bound: 1 at 1, ")
                .contains("1.54 at 8.");
    }

    private static List<Cell> shape(String name, int tasks, int work, int span) {
        return List.of(
                Cell.of(name),
                Cell.of(tasks),
                Cell.of(work),
                Cell.of(span),
                Cell.of((double) work / span, Quantity.SPEEDUP));
    }

    private static double amount(List<Cell> row, int column) {
        return ((Amount) row.get(column)).value();
    }
}
