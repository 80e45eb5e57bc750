package speedup.grader.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import speedup.grader.labs.SampleReports;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Plot.Span;
import speedup.lab.Plot.Spread;

/** Plots as files: what can be read back from them. */
class PlotFormatTest {

    @Test
    void describesInWordsWhatAnSvgShows() throws Exception {
        Element svg = svg(PlotFormat.SVG.draw(SampleReports.plots()));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Scaling; Sizes; Stacked; Beside");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Scaling: speedup over threads; in brackets the middle half of the samples. measured: ")
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
    void drawsWordsAsTextAndAllPanelsInSvg() throws Exception {
        Element one = svg(PlotFormat.SVG.draw(SampleReports.plots().subList(0, 1)));
        Element all = svg(PlotFormat.SVG.draw(SampleReports.plots()));
        assertThat(one.getAttribute("viewBox")).isEqualTo("0 0 1280 800");
        assertThat(all.getAttribute("viewBox")).isEqualTo("0 0 5120 800");
        assertThat(SvgParts.texts(one))
                .contains("Scaling", "threads", "speedup", "0", "4", "measured", "fit: 10% serial", "ideal");
        assertThat(SvgParts.groups(all, "panel")).hasSize(4);
    }

    @Test
    void groupsPointsWithTheirValuesAndErrorBars() throws Exception {
        Element svg = svg(PlotFormat.SVG.draw(SampleReports.plots().subList(0, 1)));

        assertThat(SvgParts.groups(svg, "curve measured")).hasSize(1);
        assertThat(SvgParts.groups(svg, "curve law")).hasSize(1);
        assertThat(SvgParts.groups(svg, "curve ideal")).hasSize(1);
        assertThat(SvgParts.groups(svg, "point"))
                .extracting(SvgParts::name)
                .containsExactly("1 at 1", "1.80 (1.70 to 1.85) at 2", "1.90 (1.20 to 1.95) at 4");
        // Of two points, and in the legend.
        assertThat(SvgParts.groups(svg, "spread")).hasSize(3);
        assertThat(SvgParts.texts(svg)).contains(Plot.QUARTILES);
    }

    @Test
    void tellsBarsApartByLightnessAndHatch() throws Exception {
        Element svg = svg(PlotFormat.SVG.draw(List.of(barsWithSpread())));

        List<String> fills = SvgParts.groups(svg, "bar").stream()
                .map(bar -> ((Element) bar.getElementsByTagName("rect").item(0)).getAttribute("fill"))
                .toList();
        assertThat(fills.get(0)).isEqualTo(fills.get(2)).isNotEqualTo(fills.get(1));
        assertThat(fills.get(1)).startsWith("url(#rising-");
        String pattern = fills.get(1).substring("url(#".length(), fills.get(1).length() - 1);
        assertThat(SvgParts.elements(svg, "pattern"))
                .extracting(element -> element.getAttribute("id"))
                .contains(pattern)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEachBarItsValueAndItsErrorBar() throws Exception {
        Element svg = svg(PlotFormat.SVG.draw(List.of(barsWithSpread())));

        List<Element> bars = SvgParts.groups(svg, "bar");
        assertThat(bars)
                .extracting(SvgParts::name)
                .containsExactly(
                        "old, first: 10 (9 to 12)",
                        "new, first: 5 (4.50 to 5.20)",
                        "old, second: 20 (18 to 21)",
                        "new, second: 6 (5.90 to 6.10)");
        assertThat(bars).allSatisfy(bar -> {
            assertThat(SvgParts.groups(bar, "spread")).hasSize(1);
            assertThat(SvgParts.texts(bar)).hasSize(1);
        });
        assertThat(SvgParts.texts(svg)).contains("95% interval", "old", "new");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Beside: time, ms; in brackets the 95% interval."
                        + " old: 10 (9 to 12) for first, 20 (18 to 21) for second."
                        + " new: 5 (4.50 to 5.20) for first, 6 (5.90 to 6.10) for second.");
    }

    @Test
    void drawsAsHighAsTheNumbersSay() throws Exception {
        List<Element> bars = SvgParts.groups(svg(PlotFormat.SVG.draw(List.of(barsWithSpread()))), "bar");

        double first = height(bars.get(0));
        assertThat(height(bars.get(2)) / first).isCloseTo(2, within(0.01));
        assertThat(height(bars.get(1)) / first).isCloseTo(0.5, within(0.01));
    }

    @Test
    void leavesRoomForErrorBarsThatReachAboveAStack() throws Exception {
        Plot stack = new Plot.Bars(
                "Stack",
                List.of("only"),
                new Axis("time, ms", Scale.LINEAR),
                List.of(
                        new Layer("low", List.of(10.0), List.of(new Spread(5, 45))),
                        new Layer("high", List.of(10.0), List.of(new Spread(9, 11)))),
                true);
        List<Element> bars = SvgParts.groups(svg(PlotFormat.SVG.draw(List.of(stack))), "bar");

        // The lower one is drawn last.
        Element low = bars.get(1);
        Element errorBar =
                SvgParts.elements(SvgParts.groups(low, "spread").get(0), "line").get(0);
        double length =
                Double.parseDouble(errorBar.getAttribute("y2")) - Double.parseDouble(errorBar.getAttribute("y1"));
        assertThat(length / height(low)).isCloseTo(4, within(0.01));
    }

    private static double height(Element bar) {
        return Double.parseDouble(((Element) bar.getElementsByTagName("rect").item(0)).getAttribute("height"));
    }

    private static Plot barsWithSpread() {
        return new Plot.Bars(
                "Beside",
                List.of("first", "second"),
                new Axis("time, ms", Scale.LINEAR),
                List.of(
                        new Layer("old", List.of(10.0, 20.0), List.of(new Spread(9, 12), new Spread(18, 21))),
                        new Layer("new", List.of(5.0, 6.0), List.of(new Spread(4.5, 5.2), new Spread(5.9, 6.1)))),
                false,
                "95% interval");
    }

    @Test
    void drawsSpansInTheirLanesAsLongAsTheyTook() throws Exception {
        Plot gantt = new Plot.Gantt(
                "Who did what",
                new Axis("time, ms", Scale.LINEAR),
                List.of("worker 1", "worker 2"),
                List.of(new Span(0, "1", 0, 30), new Span(1, "2", 0, 10), new Span(1, "3", 10, 25)));
        Element svg = svg(PlotFormat.SVG.draw(List.of(gantt)));

        List<Element> lanes = SvgParts.groups(svg, "lane");
        assertThat(lanes).extracting(SvgParts::name).containsExactly("worker 1", "worker 2");
        List<Element> second = SvgParts.groups(lanes.get(1), "span");
        assertThat(second).extracting(SvgParts::name).containsExactly("2 from 0 to 10", "3 from 10 to 25");
        assertThat(width(second.get(1)) / width(second.get(0))).isCloseTo(1.5, within(0.01));
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Who did what: time, ms. worker 1: 1 from 0 to 30."
                        + " worker 2: 2 from 0 to 10, 3 from 10 to 25.");
        assertThat(image(PlotFormat.PNG.draw(List.of(gantt))).getWidth()).isEqualTo(1280);
    }

    private static double width(Element span) {
        return Double.parseDouble(((Element) span.getElementsByTagName("rect").item(0)).getAttribute("width"));
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
        Element line =
                SvgParts.elements(SvgParts.groups(svg, "arrow").get(0), "line").get(0);
        assertThat(Double.parseDouble(line.getAttribute("x1"))).isBetween(right + 1, right + 20);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Waiting: thread waits for lock.");
        assertThat(SvgParts.texts(svg)).containsExactlyInAnyOrder("Waiting", "thread", "lock", "waits for");
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
    void marksAxesAtRoundNumbers() {
        Ticks ticks = Ticks.between(0, 0.47, 5, Double.MIN_NORMAL);
        assertThat(ticks.values()).map(ticks::label).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4");
        assertThat(Ticks.between(0.95, 2.05, 10, 1).values()).containsExactly(1.0, 2.0);
        assertThat(Ticks.between(-0.1, 20_000, 5, 1).values()).containsExactly(0.0, 5e3, 1e4, 15e3, 2e4);
        assertThat(Ticks.between(-0.1, 20_000, 5, 1).label(5e3)).isEqualTo("5,000");
    }

    @Test
    void labelsMarksWithNumbersOfTheirScale() {
        Axis even = new Axis("threads", Scale.LINEAR);
        Axis doubling = new Axis("bytes", Scale.DOUBLING);
        assertThat(List.of(0.0, 3.0, 2.5)).map(x -> CurvesPanel.label(even, x)).containsExactly("0", "3", "2.50");
        assertThat(List.of(-1.0, 3.0, 9.0, 10.0, 14.0, 20.0, 22.0))
                .map(x -> CurvesPanel.label(doubling, x))
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
                .hasMessageContainingAll("no libfreetype", "fontconfig", "choose a .svg");
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Element svg(byte[] svg) throws Exception {
        return SvgParts.parse(svg);
    }
}
