package speedup.grader.report.html.chart;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.verdict.SpeedupFigures;

/**
 * A measured speedup beside the bar, on a scale from 0: what is proven, what is open, what is ruled out, and the
 * estimate.
 */
public final class SpeedupChart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 78;
    private static final double LEFT = 12;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 22;
    private static final double THICK = 20;
    private static final double AXIS = TOP + THICK + 12;

    /** Room for labels that do not touch each other. */
    private static final int MOST_TICKS = 9;

    /** How many times the cores a limit may be to count for the scale. */
    private static final double MOST_OVER_CORES = 2;

    private final SpeedupFigures figures;
    private final double end;

    private SpeedupChart(SpeedupFigures figures) {
        this.figures = figures;
        double largest = DoubleStream.of(
                        figures.cores(), figures.estimate(), figures.low(), farthest(figures), figures.required())
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        this.end = Math.max(1, largest) * 1.1;
    }

    /**
     * A picture of a speedup, its limits and its bar.
     *
     * @param id unique on the page
     */
    public static Svg of(SpeedupFigures figures, String id) {
        return new SpeedupChart(figures).picture(id);
    }

    public static DomContent legend() {
        return p().withClass("legend")
                .with(
                        entry("proven", "proven "),
                        entry("unknown", "neither proven nor ruled out "),
                        entry("excluded", "ruled out "),
                        entry("estimate", "estimate"));
    }

    private static DomContent entry(String look, String meaning) {
        return each(span().withClasses("swatch", look).attr("aria-hidden", "true"), text(" " + meaning));
    }

    /** What the picture shows, in words. */
    public static String description(SpeedupFigures figures) {
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(figures.estimate())) {
            parts.add("estimate " + Figures.times(figures.estimate()));
        }
        parts.add(figures.low() > 0 ? Figures.times(figures.low()) + " is proven" : "nothing is proven");
        parts.add(
                Double.isFinite(figures.high())
                        ? "more than " + Figures.times(figures.high()) + " is ruled out"
                        : "nothing is ruled out");
        parts.add("the bar is " + Figures.bar(Optional.of(figures)));
        return String.join(", ", parts) + ".";
    }

    private Svg picture(String id) {
        Svg picture = Svg.picture(id, WIDTH, HEIGHT, "Speedup beside the bar", description(figures))
                .withClass("chart");
        double low = at(figures.low());
        double high = at(figures.high());
        picture.with(Svg.rectangle("proven", LEFT, TOP, low - LEFT, THICK));
        picture.with(Svg.rectangle("unknown", low, TOP, high - low, THICK));
        picture.with(Svg.rectangle("excluded", high, TOP, RIGHT - high, THICK));
        if (Double.isFinite(figures.estimate())) {
            picture.with(Svg.dot("estimate", at(figures.estimate()), TOP + THICK / 2, 5));
        }
        double bar = at(figures.required());
        picture.with(Svg.line("bar", bar, TOP - 6, bar, TOP + THICK + 6));
        // Centred on the bar, but never beyond an edge.
        picture.with(
                Svg.label(Math.min(Math.max(bar, 50), WIDTH - 50), 12, "bar " + Figures.times(figures.required())));
        ticks(picture);
        return picture;
    }

    private void ticks(Svg picture) {
        picture.with(Svg.line("axis", LEFT, AXIS, RIGHT, AXIS));
        int step = (int) Math.max(1, Math.ceil(end / MOST_TICKS));
        for (int value = 0; value <= end; value += step) {
            picture.with(Svg.line("axis", at(value), AXIS, at(value), AXIS + 4));
            picture.with(Svg.label(at(value), AXIS + 18, value + "x"));
        }
    }

    /** What is ruled out only far above all cores would press all else to the left edge. */
    private static double farthest(SpeedupFigures figures) {
        return Math.min(figures.high(), MOST_OVER_CORES * figures.cores());
    }

    /** Where a speedup lies; what has no end, or lies farther, lies at the right edge. */
    private double at(double speedup) {
        double part = Double.isNaN(speedup) ? 0 : Math.min(1, Math.max(0, speedup / end));
        return LEFT + part * (RIGHT - LEFT);
    }
}
