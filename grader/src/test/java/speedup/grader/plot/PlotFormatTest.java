package speedup.grader.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import speedup.grader.labs.SampleReports;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Scale;

/** Plots as files: what can be read back from them. */
class PlotFormatTest {

    @Test
    void describesInWordsWhatAnSvgShows() throws Exception {
        Element svg = svg(PlotFormat.SVG.draw(SampleReports.plots()));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Scaling; Sizes; Stacked; Beside");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Scaling: speedup over threads. measured: ")
                .contains("Sizes: rate, GFLOP/s over bytes. dots & lines: ")
                .containsPattern("Stacked: time, ms\\. start: [0-9.]+ for first, [0-9.]+ for second\\. work: ");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
    }

    @Test
    void writesACaptionBelowThePlots() throws Exception {
        List<String> caption = List.of("A processor, 2 cores to use.", "Do not trust these figures.");
        Element svg = svg(PlotFormat.SVG.draw(SampleReports.plots().subList(0, 1), caption));
        BufferedImage png = image(PlotFormat.PNG.draw(SampleReports.plots().subList(0, 1), caption));

        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .endsWith("A processor, 2 cores to use. Do not trust these figures.");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 1280 " + png.getHeight());
        assertThat(IntStream.range(800, png.getHeight())
                        .anyMatch(y ->
                                IntStream.range(0, png.getWidth()).anyMatch(x -> (png.getRGB(x, y) & 0xFFFFFF) == 0)))
                .as("black dots below the plot")
                .isTrue();
    }

    @Test
    void drawsLettersLinesAndAllPanelsInSvg() throws Exception {
        Element one = svg(PlotFormat.SVG.draw(SampleReports.plots().subList(0, 1)));
        Element all = svg(PlotFormat.SVG.draw(SampleReports.plots()));
        assertThat(one.getAttribute("viewBox")).isEqualTo("0 0 1280 800");
        assertThat(all.getAttribute("viewBox")).isEqualTo("0 0 5120 800");
        // Each of some twenty labels is a path of its own.
        assertThat(one.getElementsByTagName("path").getLength()).isGreaterThan(20);
    }

    @Test
    void drawsAGraphWithItsArrowsOutsideOfItsNodes() throws Exception {
        Plot graph = new Plot.Graph(
                "Waiting",
                List.of(new Plot.Node("thread", true), new Plot.Node("lock", false)),
                List.of(new Plot.Arrow(0, 1, "waits for")));
        Element svg = svg(PlotFormat.SVG.draw(List.of(graph)));

        Element node = (Element) svg.getElementsByTagName("ellipse").item(0);
        double right = Double.parseDouble(node.getAttribute("cx")) + Double.parseDouble(node.getAttribute("rx"));
        Element line = (Element) svg.getElementsByTagName("line").item(0);
        assertThat(Double.parseDouble(line.getAttribute("x1"))).isBetween(right + 1, right + 20);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Waiting: thread waits for lock.");
        assertThat(svg.getElementsByTagName("text").getLength()).isZero();
    }

    @Test
    void drawsBarsThatAllHaveNoHeight() throws Exception {
        Plot bars = new Plot.Bars(
                "None",
                List.of("1", "10"),
                new Axis("tries", Scale.LINEAR),
                List.of(new Plot.Layer("of two", List.of(0.0, 0.0)), new Plot.Layer("of one", List.of(0.0, 0.0))),
                false);
        assertThat(svg(PlotFormat.SVG.draw(List.of(bars))).getAttribute("viewBox"))
                .isEqualTo("0 0 1280 800");
    }

    @Test
    void labelsMarksWithNumbersOfTheirScale() {
        Axis even = new Axis("threads", Scale.LINEAR);
        Axis doubling = new Axis("bytes", Scale.DOUBLING);
        assertThat(List.of(0.0, 3.0, 2.5)).map(x -> CurvesChart.label(even, x)).containsExactly("0", "3", "2.50");
        assertThat(List.of(-1.0, 3.0, 9.0, 10.0, 14.0, 20.0, 22.0))
                .map(x -> CurvesChart.label(doubling, x))
                .containsExactly("0.500", "8", "512", "1k", "16k", "1M", "4M");
    }

    @Test
    void drawsAllPlotsSideBySideInPng() throws Exception {
        BufferedImage one = image(PlotFormat.PNG.draw(SampleReports.plots().subList(0, 1)));
        BufferedImage all = image(PlotFormat.PNG.draw(SampleReports.plots()));
        assertThat(all.getWidth()).isEqualTo(4 * one.getWidth());
        assertThat(all.getHeight()).isEqualTo(one.getHeight());
        for (int panel = 0; panel < 4; panel++) {
            int left = panel * one.getWidth();
            assertThat(IntStream.range(0, one.getWidth() * one.getHeight())
                            .map(dot -> all.getRGB(left + dot % one.getWidth(), dot / one.getWidth()))
                            .distinct()
                            .count())
                    .as("colours in panel %d", panel)
                    .isGreaterThan(5);
        }
    }

    @Test
    void choosesTheFormatByTheEnding() {
        assertThat(PlotFormat.ofFileName("a/plot.SVG")).contains(PlotFormat.SVG);
        assertThat(PlotFormat.ofFileName("plot.png")).contains(PlotFormat.PNG);
        assertThat(PlotFormat.ofFileName("plot.jpg")).isEmpty();
        assertThat(PlotFormat.ofFileName("svg")).isEmpty();
    }

    @Test
    void findsThatThisJavaCanDraw() {
        assertThatCode(PlotFormat::requireGraphics).doesNotThrowAnyException();
        assertThat(new GraphicsMissingException(new UnsatisfiedLinkError("no libfreetype")))
                .hasMessageContainingAll("no libfreetype", "fontconfig", "leave --out away");
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Element svg(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();
    }
}
