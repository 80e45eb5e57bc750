package speedup.notebook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.lab.LabReport;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.notebook.output.MimeBundle;

/** Tables and plots as a front end gets them. */
class ReportBundlesTest {

    private static final LabTable TABLE = new LabTable(
            "Times & more",
            List.of("work", "median", "middle half"),
            List.of(List.of(
                    Cell.of("<loop>"),
                    Cell.of(1_500, Quantity.NANOSECONDS),
                    Cell.of(1_000, 2_000, Quantity.NANOSECONDS))));

    private static final Plot PLOT = new Plot.Curves(
            "Speedup",
            new Axis("threads", Scale.LINEAR),
            new Axis("speedup", Scale.LINEAR),
            List.of(new Curve("measured", Kind.MEASURED, List.of(Point.exact(1, 1), Point.exact(2, 1.9)))));

    @Test
    void showsATableAsPageTextAndFigures() {
        MimeBundle bundle = ReportBundles.table(TABLE);
        assertThat(bundle.forms().get(MimeBundle.PLAIN)).contains("Times & more", "1.50 µs", "1.00 to 2.00 µs");
        assertThat(bundle.forms().get(MimeBundle.HTML))
                .contains("<table>", "Times &amp; more", "&lt;loop&gt;", "1.50 µs");
        assertThat(bundle.forms().get(MimeBundle.FIGURES))
                .isEqualTo("{\"caption\":\"Times & more\",\"headings\":[\"work\",\"median\",\"middle half\"],"
                        + "\"rows\":[[\"<loop>\",{\"value\":1500.0,\"quantity\":\"NANOSECONDS\"},"
                        + "{\"low\":1000.0,\"high\":2000.0,\"quantity\":\"NANOSECONDS\"}]]}");
    }

    @Test
    void showsPlotsAsOneImageWithItsNames() {
        String html = ReportBundles.plots(List.of(PLOT, PLOT)).forms().get(MimeBundle.HTML);
        assertThat(html).contains("alt=\"Plot: Speedup; Speedup\"", "max-width: 1280px");
        String data = html.replaceAll("(?s).*base64,([^\"]*)\".*", "$1");
        assertThat(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .contains("<svg", "</svg>");
    }

    @Test
    void endsAReportWithItsQuestion() {
        LabReport report = new LabReport(List.of(TABLE), List.of(PLOT), List.of("A note."), "Why?");
        assertThat(ReportBundles.words(report).forms().get(MimeBundle.HTML))
                .contains("<p>A note.</p>", "Think about it. ", "Why?");
    }
}
