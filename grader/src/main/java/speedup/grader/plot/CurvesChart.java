package speedup.grader.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;

/**
 * Curves, their points with a bar for the spread. On an axis that doubles, the logarithm to the base 2 is
 * what is drawn, and the marks bear the numbers themselves.
 */
final class CurvesChart {

    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN,
    };

    private static final BasicStroke DASHED =
            new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 8}, 0);
    private static final double KILO = 1024;
    private static final double MEGA = KILO * KILO;
    /** About what the legend leaves. */
    private static final double PLOT_WIDTH = 900;

    private static final int FEWEST_DOTS_A_MARK = 60;
    private static final int MARKER_SIZE = 15;

    private final Curves curves;

    CurvesChart(Curves curves) {
        this.curves = curves;
    }

    XYChart chart() {
        XYChart chart = new XYChartBuilder()
                .width(Charts.PANEL_WIDTH)
                .height(Charts.PANEL_HEIGHT)
                .title(curves.title())
                .xAxisTitle(curves.x().label())
                .yAxisTitle(curves.y().label())
                .build();
        Charts.apply(chart.getStyler());
        axes(chart);
        int measured = 0;
        int colour = 0;
        for (Curve curve : curves.curves()) {
            add(chart, curve, colour(curve.kind(), colour), MARKERS[measured % MARKERS.length]);
            measured += curve.kind() == Kind.MEASURED ? 1 : 0;
            // A law takes the colour of the measured curve before it.
            colour = measured;
        }
        return chart;
    }

    private static Color colour(Kind kind, int measured) {
        return switch (kind) {
            case IDEAL -> Color.GRAY;
            case LAW -> Charts.COLOURS[Math.max(0, measured - 1) % Charts.COLOURS.length];
            case MEASURED -> Charts.COLOURS[measured % Charts.COLOURS.length];
        };
    }

    private void add(XYChart chart, Curve curve, Color colour, Marker marker) {
        List<Point> points = curve.points();
        XYSeries series = chart.addSeries(
                curve.name(),
                points.stream()
                        .mapToDouble(point -> along(curves.x(), point.x()))
                        .toArray(),
                points.stream().mapToDouble(Point::y).toArray());
        boolean isMeasured = curve.kind() == Kind.MEASURED;
        series.setLineColor(colour);
        series.setLineStyle(isMeasured ? Charts.LINE : DASHED);
        series.setMarkerColor(colour);
        series.setMarker(isMeasured ? marker : SeriesMarkers.NONE);
        if (isMeasured) {
            points.stream()
                    .filter(point -> point.high() > point.low())
                    .forEach(point -> spread(chart, curve, point, colour));
        }
    }

    /** A bar of its own: the library's error bars are as long above the point as below it. */
    private void spread(XYChart chart, Curve curve, Point point, Color colour) {
        double x = along(curves.x(), point.x());
        XYSeries bar = chart.addSeries(
                curve.name() + " at " + point.x(), new double[] {x, x}, new double[] {point.low(), point.high()});
        bar.setShowInLegend(false);
        bar.setLineColor(colour);
        bar.setLineStyle(Charts.LINE);
        bar.setMarker(SeriesMarkers.NONE);
    }

    /** Room around the points; between whole numbers, since the library then puts its marks at whole numbers too. */
    private void axes(XYChart chart) {
        XYStyler styler = chart.getStyler();
        styler.setMarkerSize(MARKER_SIZE);
        styler.setPlotContentSize(1);
        styler.setYAxisMax(Charts.ROOM_ABOVE * highest());
        double low = Math.floor(xs().min().orElse(0)) - 1;
        double high = Math.ceil(xs().max().orElse(1)) + 1;
        styler.setXAxisMin(low);
        styler.setXAxisMax(high);
        styler.setXAxisTickMarkSpacingHint((int) Math.max(FEWEST_DOTS_A_MARK, PLOT_WIDTH / (high - low)));
        chart.setCustomXAxisTickLabelsFormatter(x -> label(curves.x(), x));
    }

    private DoubleStream xs() {
        return curves.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> along(curves.x(), point.x()));
    }

    private double highest() {
        return curves.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::high)
                .max()
                .orElse(1);
    }

    private static double along(Axis axis, double value) {
        return axis.scale() == Scale.DOUBLING ? Math.log(value) / Math.log(2) : value;
    }

    static String label(Axis axis, double position) {
        double value = axis.scale() == Scale.DOUBLING ? Math.pow(2, position) : position;
        if (value != Math.rint(value)) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        if (axis.scale() == Scale.DOUBLING && value >= MEGA) {
            return String.format(Locale.ROOT, "%.0fM", value / MEGA);
        }
        return axis.scale() == Scale.DOUBLING && value >= KILO
                ? String.format(Locale.ROOT, "%.0fk", value / KILO)
                : String.format(Locale.ROOT, "%.0f", value);
    }
}
