package speedup.grader.plot;

import java.util.List;
import speedup.grader.plot.Canvas.Anchor;

/**
 * Where a plot with axes lies on its panel, between its labels.
 *
 * @param left where its horizontal axis begins, in dots
 * @param right where it ends
 * @param top the upper end of its vertical axis
 * @param bottom the lower end
 * @param yEnd the number at the top; 0 is at the bottom
 */
record Frame(double left, double right, double top, double bottom, double yEnd) {

    static final double LEFT_LABEL = 44;
    static final double WIDTH = Sheet.PANEL_WIDTH - 2.0 * Sheet.PADDING;

    private static final double TOP = 84;
    private static final double LINE = 30;
    private static final double TICK = 8;
    private static final int MOST_TICKS = 8;

    /**
     * Makes room for labels.
     *
     * @param yEnd the number at the top
     * @param widestLabel of the vertical axis, in dots
     * @param lines how many there are below the horizontal axis
     */
    static Frame around(double yEnd, double widestLabel, int lines, Legend legend) {
        double bottom = Sheet.PANEL_HEIGHT - Sheet.PADDING - legend.height() - lines * LINE - 2 * TICK;
        return new Frame(
                LEFT_LABEL + widestLabel + 5 * TICK, Sheet.PANEL_WIDTH - Sheet.PADDING - TICK, TOP, bottom, yEnd);
    }

    static Ticks yTicks(double yEnd) {
        return Ticks.between(0, yEnd, MOST_TICKS, Double.MIN_NORMAL);
    }

    /** The width of the widest label of these ticks. */
    static double widest(Ticks ticks) {
        return ticks.values().stream()
                .mapToDouble(value -> TextWidth.of(ticks.label(value), Sheet.LABEL_SIZE))
                .max()
                .orElse(0);
    }

    double y(double value) {
        return bottom - (bottom - top) * Math.min(1, Math.max(0, value / yEnd));
    }

    double x(double part) {
        return left + (right - left) * part;
    }

    void drawYAxis(Canvas canvas, Ticks ticks, String label) {
        canvas.group("axis", "", () -> {
            for (double value : ticks.values()) {
                canvas.line(left, y(value), right, y(value), value == 0 ? Look.AXIS : Look.GRID);
                canvas.text(
                        ticks.label(value),
                        left - 2 * TICK,
                        y(value) + Sheet.LABEL_SIZE / 3.0,
                        Anchor.END,
                        Sheet.LABEL_SIZE,
                        false);
            }
            canvas.textUpwards(label, LEFT_LABEL, (top + bottom) / 2, Sheet.LABEL_SIZE);
        });
    }

    /** A label below the horizontal axis, on a line or several. */
    void drawXLabel(Canvas canvas, double x, List<String> lines) {
        canvas.line(x, bottom, x, bottom + TICK, Look.AXIS);
        for (int line = 0; line < lines.size(); line++) {
            canvas.text(
                    lines.get(line), x, bottom + TICK + LINE * (line + 0.9), Anchor.MIDDLE, Sheet.LABEL_SIZE, false);
        }
    }

    /** The name of the horizontal axis below so many lines of labels. */
    void drawXName(Canvas canvas, String name, int lines) {
        canvas.text(
                name, (left + right) / 2, bottom + TICK + LINE * (lines + 0.9), Anchor.MIDDLE, Sheet.LABEL_SIZE, false);
    }

    static void drawLegend(Canvas canvas, Legend legend) {
        legend.draw(canvas, Sheet.PADDING, Sheet.PANEL_HEIGHT - Sheet.PADDING - legend.height());
    }
}
