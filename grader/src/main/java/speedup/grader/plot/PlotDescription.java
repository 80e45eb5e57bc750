package speedup.grader.plot;

import java.util.List;
import java.util.stream.Collectors;
import speedup.lab.Plot;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Picture;

/** What plots show, in words, for who cannot see them and for who searches. */
final class PlotDescription {

    private PlotDescription() {}

    static String title(List<Plot> plots) {
        return plots.stream().map(Plot::title).collect(Collectors.joining("; "));
    }

    static String description(List<Plot> plots) {
        return plots.stream().map(PlotDescription::description).collect(Collectors.joining(" "));
    }

    private static String description(Plot plot) {
        if (plot instanceof Curves curves) {
            String names =
                    curves.curves().stream().map(Curve::name).map(String::strip).collect(Collectors.joining(", "));
            return plot.title() + ": " + curves.y().label() + " over "
                    + curves.x().label() + ", for " + names + ".";
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
        String layers = bars.layers().stream().map(Layer::name).collect(Collectors.joining(", "));
        return plot.title() + ": " + bars.y().label() + " of " + layers + ", for " + String.join(", ", bars.groups())
                + ".";
    }
}
