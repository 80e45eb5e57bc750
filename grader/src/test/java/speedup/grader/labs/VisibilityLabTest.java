package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

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
import speedup.lab.LabTable;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.ThreadUse;
import speedup.threads.labs.visibility.VisibilityLab;

/** What the lab reports of one run of its smallest size: its figures, and whether its sentences and its picture fit them. */
class VisibilityLabTest {

    private static final String COUNT = "[\\d.,]+( \\([\\d.]+ to [\\d.]+\\))?";

    private static final int RUNS = 1_000;

    private static LabReport report;

    @BeforeAll
    static void run() throws InterruptedException {
        LabRequest request = new LabRequest(RUNS / 1_000, ThreadUse.TWO.threads(2), 2, Duration.ofSeconds(1));
        report = new VisibilityLab().run(request, LabProgress.NONE);
    }

    @Test
    void countsEachRunOnce() {
        assertThat(report.tables().get(1).rows())
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.stream()
                                .filter(Amount.class::isInstance)
                                .mapToDouble(cell -> ((Amount) cell).value())
                                .sum())
                        .isEqualTo(RUNS));
    }

    @Test
    void seesNothingThatIsForbidden() {
        assertThat(report.tables().get(0).rows())
                .filteredOn(row -> row.contains(Cell.of("forbidden")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(((Amount) row.get(3)).value()).isZero());
        assertThat(loop("volatile").get(2)).isEqualTo(Cell.of(0));
    }

    @Test
    void findsWhatItsFiguresSay() {
        assertThat(report.findings())
                .anySatisfy(note ->
                        assertThat(note).contains("What the memory model forbids was seen in none of 3,000 runs"));
        double ranOn = ((Amount) loop("plain").get(2)).value();
        assertThat(report.findings())
                .anySatisfy(note -> assertThat(note)
                        .contains(ranOn > 0 ? "ran on to its last step in " + (int) ranOn : "each time"));
        for (List<Cell> row : report.tables().get(0).rows()) {
            double times = ((Amount) row.get(3)).value();
            assertThat(report.findings().stream()
                            .anyMatch(note -> note.contains(" " + counted((int) times) + " times with ")))
                    .as("a sentence of " + row)
                    .isEqualTo(times > 0);
        }
    }

    @Test
    void drawsAPanelOfProgramsAndOneOfLoops() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(PlotFormat.SVG.draw(report.plots())))
                .getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 2560 800");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Outcomes that one does not expect; A loop that looks at a flag");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .containsPattern(
                        "% of the runs; in brackets the 95% interval\\. plain: N for write, then read, N for data, then flag, N for count\\. volatile:"
                                .replace("N", COUNT))
                .containsPattern(
                        "tries; in brackets the 95% interval\\. saw it: N for plain, N for volatile\\. ran on: N for plain, N for volatile\\."
                                .replace("N", COUNT));
    }

    private static String counted(int times) {
        return String.format(Locale.ROOT, "%,d", times);
    }

    private static List<Cell> loop(String fields) {
        LabTable loops = report.tables().get(2);
        return loops.rows().stream()
                .filter(row -> row.contains(Cell.of(fields)))
                .findFirst()
                .orElseThrow();
    }
}
