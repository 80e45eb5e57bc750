package speedup.grader.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.grader.text.ThreeFigures;
import speedup.lab.Plot;
import speedup.lab.Plot.Arrow;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Gantt;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Picture;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Span;
import speedup.lab.Plot.Spread;

/** What plots show, in words, for who cannot see them and for who searches. */
final class PlotDescription {

    private PlotDescription() {}

    static String title(List<Plot> plots) {
        return plots.stream().map(Plot::title).collect(Collectors.joining("; "));
    }

    /** What is drawn with its values, then the lines below it. */
    static String description(List<Plot> plots, List<String> caption) {
        return Stream.concat(plots.stream().map(PlotDescription::description), caption.stream())
                .collect(Collectors.joining(" "));
    }

    private static String description(Plot plot) {
        return plot.title() + ": " + content(plot);
    }

    private static String content(Plot plot) {
        if (plot instanceof Curves curves) {
            return curves.y().label() + " over " + curves.x().label()
                    + spreads(
                            curves.spread(),
                            curves.curves().stream()
                                    .flatMap(curve -> curve.points().stream())
                                    .anyMatch(point -> point.high() > point.low()))
                    + curves.curves().stream()
                            .map(curve -> curve.name().strip() + ": " + values(curve))
                            .collect(Collectors.joining(" "));
        }
        if (plot instanceof Bars bars) {
            return bars.y().label()
                    + spreads(
                            bars.spread(),
                            bars.layers().stream()
                                    .anyMatch(layer -> !layer.spreads().isEmpty()))
                    + bars.layers().stream()
                            .map(layer -> layer.name() + ": " + values(bars.groups(), layer))
                            .collect(Collectors.joining(" "));
        }
        if (plot instanceof Gantt gantt) {
            return gantt.x().label() + ". "
                    + IntStream.range(0, gantt.lanes().size())
                            .mapToObj(lane -> gantt.lanes().get(lane) + ": " + spans(gantt, lane))
                            .collect(Collectors.joining(" "));
        }
        if (plot instanceof Graph graph) {
            return graph.arrows().stream().map(arrow -> arrow(graph, arrow)).collect(Collectors.joining(", ", "", "."));
        }
        Picture picture = (Picture) plot;
        return "a picture of " + picture.rows() + " x " + picture.columns() + " dots.";
    }

    private static String spreads(String meaning, boolean areThere) {
        return areThere ? "; in brackets the " + meaning + ". " : ". ";
    }

    private static String values(Curve curve) {
        return curve.points().stream().map(PlotDescription::point).collect(Collectors.joining(", ", "", "."));
    }

    private static String values(List<String> groups, Layer layer) {
        return IntStream.range(0, groups.size())
                .mapToObj(group -> value(layer, group) + " for " + groups.get(group))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String value(Layer layer, int group) {
        Optional<Spread> spread = layer.spreads().stream().skip(group).findFirst();
        return ThreeFigures.text(layer.heights().get(group))
                + spread.map(ends -> range(ends.low(), ends.high())).orElse("");
    }

    private static String range(double low, double high) {
        return high > low ? " (" + ThreeFigures.text(low) + " to " + ThreeFigures.text(high) + ")" : "";
    }

    private static String spans(Gantt gantt, int lane) {
        return gantt.spans().stream()
                .filter(span -> span.lane() == lane)
                .map(PlotDescription::span)
                .collect(Collectors.joining(", ", "", "."));
    }

    /** A point, such as {@code 1.95 (1.93 to 1.96) at 2}. */
    static String point(Point point) {
        return ThreeFigures.text(point.y()) + range(point.low(), point.high()) + " at " + ThreeFigures.text(point.x());
    }

    /** A bar, such as {@code threads: 2, OpenBLAS: 93.1 (92.8 to 93.5)}. */
    static String bar(Bars bars, int layer, int group) {
        return bars.layers().get(layer).name() + ", " + bars.groups().get(group) + ": "
                + value(bars.layers().get(layer), group);
    }

    /** What was done for a while, such as {@code task 3 from 0 to 2.50}. */
    static String span(Span span) {
        return span.label() + " from " + ThreeFigures.text(span.start()) + " to " + ThreeFigures.text(span.end());
    }

    /** What an arrow says, such as {@code thread A waits for lock 2}. */
    static String arrow(Graph graph, Arrow arrow) {
        return graph.nodes().get(arrow.from()).name() + " " + arrow.label() + " "
                + graph.nodes().get(arrow.to()).name();
    }
}
