package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import speedup.threads.labs.weakscaling.WeakScalingLab;

/** What the lab reports of a small run: how its figures follow from each other, and its picture. */
class WeakScalingLabTest {

    private static LabReport report;

    @BeforeAll
    static void run() throws InterruptedException {
        LabRequest request = new LabRequest(1, new ThreadRange(1, 3), 3, Duration.ofSeconds(1));
        report = new WeakScalingLab().run(request, LabProgress.NONE);
    }

    @Test
    void hasARowForEachNumberOfThreads() {
        assertThat(report.tables())
                .hasSize(2)
                .allSatisfy(table -> assertThat(table.rows())
                        .extracting(row -> row.get(0))
                        .containsExactly(Cell.of(1), Cell.of(2), Cell.of(3)));
    }

    @Test
    void setsGustafsonsLawBesideTheGrownWorkAndAmdahlsBesideTheSame() {
        assertThat(column(0, "Gustafson")).containsExactly(1.0, 1.9, 2.8);
        assertThat(column(1, "Amdahl").get(2)).isCloseTo(1 / (0.1 + 0.9 / 3), within(1e-9));
    }

    @Test
    void measuresOneThreadOnceAndComparesAllWithIt() {
        List<Cell> grown = report.tables().get(0).rows().get(0);
        List<Cell> same = report.tables().get(1).rows().get(0);

        assertThat(grown).startsWith(same.get(0), same.get(1), same.get(2));
        assertThat(column(0, "efficiency").get(0)).isEqualTo(1.0);
        assertThat(column(0, "speedup").get(0)).isEqualTo(1.0);
        assertThat(column(1, "speedup").get(0)).isEqualTo(1.0);
    }

    @Test
    void countsEfficiencyInTimeWhereTheWorkGrowsAndInCoresWhereItDoesNot() {
        for (int i = 0; i < 3; i++) {
            assertThat(column(1, "efficiency").get(i))
                    .isCloseTo(column(1, "speedup").get(i) / (i + 1), within(1e-9));
        }
    }

    @Test
    void supportsItsFindingByItsTables() {
        String speedup = String.format(
                Locale.ROOT, "%.2f times the time", column(0, "speedup").get(2));

        assertThat(report.findings().get(0))
                .startsWith("On 3 threads, 2.80 times the work took ")
                .contains(speedup)
                .endsWith("for which Amdahl's law allows 2.50.");
    }

    @Test
    void drawsBothSpeedupsWithTheirLawsAndBothTimes() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(PlotFormat.SVG.draw(report.plots())))
                .getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 2560 800");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Speedup: work that grows, and the same work; Time: work that grows, and the same work");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("grows with the threads", "stays the same")
                .contains("Gustafson's law", "Amdahl's law");
    }

    private static List<Double> column(int table, String heading) {
        int column = report.tables().get(table).headings().indexOf(heading);
        return report.tables().get(table).rows().stream()
                .map(row -> ((Amount) row.get(column)))
                .peek(amount -> assertThat(amount.quantity()).isIn(Quantity.SPEEDUP, Quantity.PART))
                .map(Amount::value)
                .toList();
    }
}
