package speedup.grader.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.lab.Plot;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Picture;

/** What plots show, in words, for who cannot see them and for who searches. */
final class PlotDescription {

    private static final double LARGE = 1e9;

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
        if (plot instanceof Curves curves) {
            return plot.title() + ": " + curves.y().label() + " over "
                    + curves.x().label() + ". "
                    + curves.curves().stream()
                            .map(curve -> curve.name().strip() + ": " + values(curve))
                            .collect(Collectors.joining(" "));
        }
        if (plot instanceof Picture picture) {
            return plot.title() + ": a picture of " + picture.rows() + " x " + picture.columns() + " dots.";
        }
        if (plot instanceof Graph graph) {
            return plot.title() + ": "
                    + graph.arrows().stream()
                            .map(arrow -> graph.nodes().get(arrow.from()).name() + " " + arrow.label() + " "
                                    + graph.nodes().get(arrow.to()).name())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        Bars bars = (Bars) plot;
        return plot.title() + ": " + bars.y().label() + ". "
                + bars.layers().stream()
                        .map(layer -> layer.name() + ": " + values(bars.groups(), layer))
                        .collect(Collectors.joining(" "));
    }

    private static String values(Curve curve) {
        return curve.points().stream()
                .map(point -> number(point.y()) + " at " + number(point.x()))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String values(List<String> groups, Layer layer) {
        return IntStream.range(0, groups.size())
                .mapToObj(group -> number(layer.heights().get(group)) + " for " + groups.get(group))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGE
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
