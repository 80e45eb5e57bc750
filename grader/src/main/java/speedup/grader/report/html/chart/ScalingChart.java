package speedup.grader.report.html.chart;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.report.scaling.ScalingText;
import speedup.grader.verdict.SpeedupFigures;
import speedup.scaling.AmdahlLaw;

/**
 * Speedup over cores: what was measured, with its limits, the ideal, the law of the bar, and laws that were fitted. Lines
 * differ in their dashes, so that they are told apart without colors.
 */
public final class ScalingChart {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 280;
    private static final double LEFT = 40;
    private static final double RIGHT = WIDTH - 16;
    private static final double TOP = 12;
    private static final double BOTTOM = HEIGHT - 40;
    private static final double CAP = 5;
    private static final int STEPS = 48;

    /** How far above the ideal the picture goes for what is ruled out. */
    private static final double FARTHEST = 1.25;

    private static final int MOST_TICKS = 9;
    private static final int KEY_WIDTH = 32;
    private static final int KEY_HEIGHT = 20;

    private final MeasuredScaling curve;
    private final List<Line> lines = new ArrayList<>();
    private final double end;

    private ScalingChart(MeasuredScaling curve) {
        this.curve = curve;
        lines.add(new Line("ideal", "ideal: as many times as cores", cores -> cores));
        lines.add(new Line(
                "law",
                "the law of the bar: " + curve.bar().reason(),
                new AmdahlLaw(curve.bar().serialFraction())::speedup));
        curve.amdahl().ifPresent(fit -> lines.add(new Line("amdahl", "Amdahl's law, fitted", fit.law()::speedup)));
        curve.universal()
                .ifPresent(fit ->
                        lines.add(new Line("universal", "the universal scalability law, fitted", fit.law()::speedup)));
        // What is hardly ruled out at all would press all else to the ground.
        this.end = 1.05
                * curve.measured().stream()
                        .flatMapToDouble(figures -> DoubleStream.of(
                                figures.estimate(), figures.low(), Math.min(figures.high(), FARTHEST * curve.cores())))
                        .filter(Double::isFinite)
                        .reduce(curve.cores(), Math::max);
    }

    /** A law as a line. */
    private record Line(String look, String meaning, DoubleUnaryOperator speedup) {}

    /**
     * The picture with its legend, what it says, and its values as a table.
     *
     * @param id unique on the page
     */
    public static DomContent of(MeasuredScaling curve, String id) {
        ScalingChart chart = new ScalingChart(curve);
        return each(
                h3("Speedup over cores"),
                chart.picture(id),
                chart.legend(),
                each(ScalingText.of(curve).stream().map(finding -> p(finding))),
                chart.table());
    }

    private Svg picture(String id) {
        Svg picture = Svg.picture(id, WIDTH, HEIGHT, "Speedup over cores", description())
                .withClasses("chart", "wide");
        axes(picture);
        for (Line line : lines) {
            picture.with(Svg.curve("curve " + line.look(), points(line)));
        }
        for (SpeedupFigures figures : curve.measured()) {
            double x = x(figures.cores());
            double low = y(figures.low());
            double high = y(figures.high());
            picture.with(Svg.line("limits", x, low, x, high), Svg.line("limits", x - CAP, low, x + CAP, low));
            if (figures.high() <= end) {
                picture.with(Svg.line("limits", x - CAP, high, x + CAP, high));
            }
            if (Double.isFinite(figures.estimate())) {
                picture.with(Svg.dot("estimate", x, y(figures.estimate()), 5));
            }
        }
        return picture;
    }

    private List<double[]> points(Line line) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double cores = 1 + (curve.cores() - 1.0) * i / STEPS;
            points.add(new double[] {x(cores), y(line.speedup().applyAsDouble(cores))});
        }
        return points;
    }

    private void axes(Svg picture) {
        picture.with(Svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM), Svg.line("axis", LEFT, TOP, LEFT, BOTTOM));
        int step = (int) Math.max(1, Math.ceil((curve.cores() - 1.0) / MOST_TICKS));
        for (int cores = 1; cores <= curve.cores(); cores += step) {
            picture.with(Svg.line("axis", x(cores), BOTTOM, x(cores), BOTTOM + 4));
            picture.with(Svg.label(x(cores), BOTTOM + 18, "" + cores));
        }
        picture.with(Svg.label((LEFT + RIGHT) / 2, BOTTOM + 35, "cores"));
        int rise = (int) Math.max(1, Math.ceil(end / MOST_TICKS));
        for (int speedup = 0; speedup <= end; speedup += rise) {
            picture.with(Svg.line("axis", LEFT - 4, y(speedup), LEFT, y(speedup)));
            picture.with(Svg.label(LEFT - 18, y(speedup) + 4, speedup + "x"));
        }
    }

    private double x(double cores) {
        return LEFT + (RIGHT - LEFT - CAP) * (cores - 1) / (curve.cores() - 1);
    }

    /** What has no end, or lies farther, lies at the upper edge. */
    private double y(double speedup) {
        double part = Double.isNaN(speedup) ? 0 : Math.min(1, Math.max(0, speedup / end));
        return BOTTOM - part * (BOTTOM - TOP);
    }

    private String description() {
        String measured = curve.measured().stream()
                .map(figures -> "On " + figures.cores() + " cores: " + SpeedupChart.description(figures))
                .collect(Collectors.joining(" "));
        return measured + " " + String.join(" ", ScalingText.of(curve));
    }

    private DomContent legend() {
        return p().withClass("legend")
                .with(lines.stream().map(line -> each(key(line), text(" " + line.meaning() + " "))))
                .withText(
                        "\u25cf measured, between what is proven and what is ruled out. The lines begin at one core with"
                                + " the serial version, by definition.");
    }

    private static Svg key(Line line) {
        List<double[]> points = List.of(new double[] {0, 11}, new double[] {KEY_WIDTH, 11});
        return Svg.decoration(KEY_WIDTH, KEY_HEIGHT)
                .withClasses("key", "long")
                .with(Svg.curve("curve " + line.look(), points));
    }

    private DomContent table() {
        return TableParts.scrolling(
                "The speedups on so many cores",
                TableParts.columns(
                        "cores",
                        "speedup",
                        "proven",
                        "ruled out above",
                        "law of the bar",
                        "serial fraction (Karp-Flatt)"),
                curve.measured().stream().map(this::row));
    }

    private DomContent row(SpeedupFigures figures) {
        return tr(
                TableParts.rowHeader(text("" + figures.cores())),
                number(Double.isFinite(figures.estimate()) ? Figures.times(figures.estimate()) : "not known"),
                number(figures.low() > 0 ? Figures.times(figures.low()) : "nothing"),
                number(Double.isFinite(figures.high()) ? Figures.times(figures.high()) : "nothing"),
                number(Figures.times(curve.bar().bar(figures.cores()))),
                number(ScalingText.serialFraction(figures)));
    }

    private static DomContent number(String text) {
        return td(text).withClass("number");
    }
}
