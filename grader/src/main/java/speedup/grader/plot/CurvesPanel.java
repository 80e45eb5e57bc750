package speedup.grader.plot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import speedup.grader.plot.Canvas.Spot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;

/**
 * Curves, their points with a bar for the spread. On an axis that doubles, the logarithm to the base 2 is what is
 * drawn, and the marks bear the numbers themselves.
 */
final class CurvesPanel {

    static final double LINE_WIDTH = 3;

    /** Of the first line that is an ideal, and of the others. */
    private static final List<Integer> IDEAL_DASHES = List.of(2, 7);

    private static final List<Integer> FURTHER_IDEAL_DASHES = List.of(14, 6, 2, 6);
    private static final double ROOM_ABOVE = 1.05;

    /** What is free beside the points, in parts of the width. */
    private static final double ROOM_BESIDE = 0.05;

    /** From a series to the next where both have the same place, so that neither hides the error bars of the other. */
    private static final double SHIFT = 10;

    /** From the first series to the last. */
    private static final double MOST_SHIFT = 28;

    private static final int MOST_X_TICKS = 10;
    private static final double KILO = 1024;
    private static final double MEGA = KILO * KILO;

    private final Curves curves;
    private final Legend legend = new Legend(Frame.WIDTH);
    private final Frame frame;
    private final Ticks yTicks;
    private final double low;
    private final double high;

    CurvesPanel(Curves curves) {
        this.curves = curves;
        int measured = 0;
        for (Curve curve : curves.curves()) {
            measured += curve.kind() == Kind.MEASURED ? 1 : 0;
            addToLegend(curve, measured - 1);
        }
        if (curves.curves().stream().anyMatch(CurvesPanel::hasSpread)) {
            legend.addSpread(curves.spread());
        }
        double end = ROOM_ABOVE * highest();
        yTicks = Frame.yTicks(end);
        frame = Frame.around(end, Frame.widest(yTicks), 2, legend);
        double least = xs().min().orElse(0);
        double most = xs().max().orElse(1);
        double room = most > least ? ROOM_BESIDE * (most - least) : 1;
        low = least - room;
        high = most + room;
    }

    private void addToLegend(Curve curve, int measured) {
        switch (curve.kind()) {
            case MEASURED -> legend.addMeasured(curve.name().strip(), SeriesStyle.number(measured));
            case LAW, IDEAL -> legend.addLine(curve.name().strip(), line(curve, measured));
        }
    }

    /** A law takes the color of the measured curve before it. */
    private Look line(Curve curve, int measured) {
        SeriesStyle style = SeriesStyle.number(Math.max(0, measured));
        return switch (curve.kind()) {
            case MEASURED -> Look.line(style.ink(), LINE_WIDTH, List.of());
            case LAW -> Look.line(style.ink(), LINE_WIDTH, style.dashes());
            case IDEAL -> Look.line(Look.GREY, LINE_WIDTH, isFirstIdeal(curve) ? IDEAL_DASHES : FURTHER_IDEAL_DASHES);
        };
    }

    private boolean isFirstIdeal(Curve curve) {
        return curves.curves().stream()
                .filter(each -> each.kind() == Kind.IDEAL)
                .findFirst()
                .equals(Optional.of(curve));
    }

    private static boolean hasSpread(Curve curve) {
        return curve.kind() == Kind.MEASURED && curve.points().stream().anyMatch(point -> point.high() > point.low());
    }

    void draw(Canvas canvas) {
        frame.drawYAxis(canvas, yTicks, curves.y().label());
        drawXAxis(canvas);
        long series = curves.curves().stream()
                .filter(curve -> curve.kind() == Kind.MEASURED)
                .count();
        int measured = 0;
        for (Curve curve : curves.curves()) {
            measured += curve.kind() == Kind.MEASURED ? 1 : 0;
            int number = measured - 1;
            double shift = curve.kind() == Kind.MEASURED
                    ? Math.min(SHIFT, MOST_SHIFT / series) * (number - (series - 1) / 2.0)
                    : 0;
            canvas.group(
                    "curve " + curve.kind().name().toLowerCase(Locale.ROOT),
                    curve.name().strip(),
                    () -> {
                        List<Spot> spots = curve.points().stream()
                                .map(point -> new Spot(x(point) + shift, frame.y(point.y())))
                                .toList();
                        canvas.path(spots, false, line(curve, number));
                        if (curve.kind() == Kind.MEASURED) {
                            curve.points().forEach(point -> draw(canvas, point, shift, SeriesStyle.number(number)));
                        }
                    });
        }
        Frame.drawLegend(canvas, legend);
    }

    private void draw(Canvas canvas, Point point, double shift, SeriesStyle style) {
        double x = x(point) + shift;
        canvas.group("point", PlotDescription.point(point), () -> {
            if (point.high() > point.low()) {
                Legend.errorBar(canvas, x, frame.y(point.high()), frame.y(point.low()));
            }
            style.marker().draw(canvas, x, frame.y(point.y()), style.ink());
        });
    }

    private void drawXAxis(Canvas canvas) {
        // Threads, tasks and doublings are whole.
        Ticks ticks = Ticks.between(low, high, MOST_X_TICKS, 1);
        canvas.group("axis", "", () -> {
            for (double position : ticks.values()) {
                frame.drawXLabel(canvas, x(position), List.of(label(curves.x(), position)));
            }
            frame.drawXName(canvas, curves.x().label(), 1);
        });
    }

    private double x(Point point) {
        return x(along(curves.x(), point.x()));
    }

    private double x(double position) {
        return frame.x((position - low) / (high - low));
    }

    private DoubleStream xs() {
        return curves.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> along(curves.x(), point.x()));
    }

    private double highest() {
        double highest = curves.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::high)
                .max()
                .orElse(1);
        return highest > 0 ? highest : 1;
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
