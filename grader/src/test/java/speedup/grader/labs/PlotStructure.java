package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import speedup.grader.plot.PlotFormat;
import speedup.grader.plot.SvgParts;
import speedup.grader.text.ThreeFigures;
import speedup.lab.LabReport;
import speedup.lab.LabTable.Amount;
import speedup.lab.Plot;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Gantt;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Span;
import speedup.lab.Quantity;

/** What must stand in the SVG of a lab's report, by what the report says. */
final class PlotStructure {

    private static final double PERCENT = 100;

    private final LabReport report;
    private final Element svg;

    PlotStructure(LabReport report) throws Exception {
        this.report = report;
        this.svg = SvgParts.parse(PlotFormat.SVG.draw(report.plots(), List.of("A processor.")));
    }

    /** That a screen reader has something to read, and that letters are text. */
    void assertReadable() {
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby").split(" ", -1))
                .containsExactly(id("title"), id("desc"))
                .doesNotContain("");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(String.join(
                        "; ", report.plots().stream().map(Plot::title).toList()));
        assertThat(svg.getElementsByTagName("path").getLength())
                .as("letters as lines")
                .isZero();
        assertThat(SvgParts.texts(svg))
                .contains("A processor.")
                .containsAll(report.plots().stream().map(Plot::title).toList());
    }

    private String id(String name) {
        return ((Element) svg.getElementsByTagName(name).item(0)).getAttribute("id");
    }

    /** That the description has the values, and that the tables have them too, in the same unit. */
    void assertValuesAreToldAndInATable() {
        String description = svg.getElementsByTagName("desc").item(0).getTextContent();
        for (Plot plot : report.plots()) {
            assertThat(values(plot).boxed().toList()).allSatisfy(value -> {
                assertThat(description).contains(ThreeFigures.text(value));
                assertThat(amounts())
                        .as("%s of \"%s\" in a table", value, plot.title())
                        .anyMatch(amount -> Math.abs(amount - value) <= 1e-9 * Math.abs(value));
            });
        }
    }

    private static DoubleStream values(Plot plot) {
        if (plot instanceof Bars bars) {
            return bars.layers().stream()
                    .flatMap(layer -> layer.heights().stream())
                    .mapToDouble(Double::doubleValue);
        }
        if (plot instanceof Curves curves) {
            return measured(curves).flatMap(curve -> curve.points().stream()).mapToDouble(Point::y);
        }
        if (plot instanceof Gantt gantt) {
            return gantt.spans().stream().flatMapToDouble(span -> DoubleStream.of(span.start(), span.end()));
        }
        return DoubleStream.empty();
    }

    private static Stream<Curve> measured(Curves curves) {
        return curves.curves().stream().filter(curve -> curve.kind() == Kind.MEASURED);
    }

    /** The numbers in the tables; a part as the percentage that it is shown as. */
    private List<Double> amounts() {
        return report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(Amount.class::isInstance)
                .map(Amount.class::cast)
                .map(amount -> amount.quantity() == Quantity.PART ? PERCENT * amount.value() : amount.value())
                .toList();
    }

    /** That each number has its bar, its point or its span, and what can scatter has an error bar. */
    void assertAllIsDrawn() {
        List<Element> panels = SvgParts.groups(svg, "panel");
        assertThat(panels).hasSameSizeAs(report.plots());
        for (int i = 0; i < panels.size(); i++) {
            assertIsDrawn(report.plots().get(i), panels.get(i));
        }
    }

    private static void assertIsDrawn(Plot plot, Element panel) {
        if (plot instanceof Bars bars) {
            int all = bars.groups().size() * bars.layers().size();
            assertThat(SvgParts.groups(panel, "bar")).hasSize(all);
            assertThat(bars.layers())
                    .as("bars with a spread")
                    .noneMatch(layer -> layer.spreads().isEmpty());
            assertThat(SvgParts.groups(panel, "spread"))
                    .as("error bars, one of them in the legend")
                    .hasSize(all + 1);
            assertThat(SvgParts.texts(panel)).contains(bars.y().label(), bars.spread());
            if (bars.layers().size() > 1) {
                assertThat(SvgParts.texts(panel))
                        .containsAll(bars.layers().stream().map(Layer::name).toList());
            }
        } else if (plot instanceof Curves curves) {
            assertIsDrawn(curves, panel);
        } else if (plot instanceof Gantt gantt) {
            assertThat(SvgParts.groups(panel, "lane")).hasSameSizeAs(gantt.lanes());
            assertThat(SvgParts.groups(panel, "span")).hasSameSizeAs(gantt.spans());
            assertThat(gantt.spans()).map(Span::label).doesNotHaveDuplicates();
        } else if (plot instanceof Graph graph) {
            assertThat(SvgParts.groups(panel, "node")).hasSameSizeAs(graph.nodes());
            assertThat(SvgParts.groups(panel, "arrow")).hasSameSizeAs(graph.arrows());
        } else {
            assertThat(SvgParts.elements(panel, "image")).hasSize(1);
        }
    }

    private static void assertIsDrawn(Curves curves, Element panel) {
        for (Kind kind : Kind.values()) {
            assertThat(SvgParts.groups(panel, "curve " + kind.name().toLowerCase(Locale.ROOT)))
                    .hasSize((int) curves.curves().stream()
                            .filter(curve -> curve.kind() == kind)
                            .count());
        }
        List<Point> points =
                measured(curves).flatMap(curve -> curve.points().stream()).toList();
        assertThat(SvgParts.groups(panel, "point")).hasSameSizeAs(points);
        int spread = (int)
                points.stream().filter(point -> point.high() > point.low()).count();
        assertThat(SvgParts.groups(panel, "spread"))
                .as("error bars, and one of them in the legend if there are any")
                .hasSize(spread > 0 ? spread + 1 : 0);
        assertThat(SvgParts.texts(panel))
                .contains(curves.x().label(), curves.y().label())
                .containsAll(curves.curves().stream()
                        .map(curve -> curve.name().strip())
                        .toList());
    }
}
