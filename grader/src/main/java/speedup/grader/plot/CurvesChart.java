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
        SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN,
    };

    private static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);
    private static final double MARGIN = 0.06;
    private static final double WHOLE_ENOUGH = 1e-6;
    private static final int MARKER_SIZE = 8;

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
                points.stream().mapToDouble(point -> along(curves.x(), point.x())).toArray(),
                points.stream().mapToDouble(point -> along(curves.y(), point.y())).toArray());
        boolean isMeasured = curve.kind() == Kind.MEASURED;
        series.setLineColor(colour);
        series.setLineStyle(isMeasured ? Charts.THIN : DASHED);
        series.setMarkerColor(colour);
        series.setMarker(isMeasured ? marker : SeriesMarkers.NONE);
        if (isMeasured) {
            points.stream().filter(point -> point.high() > point.low()).forEach(point -> spread(chart, curve, point, colour));
        }
    }

    /** A bar of its own: the library's error bars are as long above the point as below it. */
    private void spread(XYChart chart, Curve curve, Point point, Color colour) {
        double x = along(curves.x(), point.x());
        XYSeries bar = chart.addSeries(
                curve.name() + " at " + point.x(),
                new double[] {x, x},
                new double[] {along(curves.y(), point.low()), along(curves.y(), point.high())});
        bar.setShowInLegend(false);
        bar.setLineColor(colour);
        bar.setLineStyle(Charts.THIN);
        bar.setMarker(SeriesMarkers.NONE);
    }

    private void axes(XYChart chart) {
        XYStyler styler = chart.getStyler();
        styler.setMarkerSize(MARKER_SIZE);
        double low = xs().min().orElse(0);
        double high = xs().max().orElse(1);
        double margin = high > low ? MARGIN * (high - low) : 0.5;
        styler.setXAxisMin(low - margin);
        styler.setXAxisMax(high + margin);
        if (curves.x().scale() != Scale.LINEAR) {
            // About one mark for each whole number; between them, the labels are blank.
            styler.setXAxisTickMarkSpacingHint((int) Math.max(40, 0.8 * Charts.PANEL_WIDTH / (high - low + 1)));
            chart.setCustomXAxisTickLabelsFormatter(x -> label(curves.x(), x));
        }
    }

    private DoubleStream xs() {
        return curves.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> along(curves.x(), point.x()));
    }

    private static double along(Axis axis, double value) {
        return axis.scale() == Scale.DOUBLING ? Math.log(value) / Math.log(2) : value;
    }

    private static String label(Axis axis, double position) {
        if (Math.abs(position - Math.rint(position)) > WHOLE_ENOUGH) {
            return "";
        }
        double value = axis.scale() == Scale.DOUBLING ? Math.pow(2, Math.rint(position)) : position;
        return value >= 10_000
                ? String.format(Locale.ROOT, "%.0fk", value / 1_000)
                : String.format(Locale.ROOT, "%.0f", value);
    }
}
