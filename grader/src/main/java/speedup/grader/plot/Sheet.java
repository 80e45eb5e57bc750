package speedup.grader.plot;

import java.util.List;
import speedup.grader.plot.Canvas.Anchor;
import speedup.grader.text.Paragraph;
import speedup.lab.Plot;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Gantt;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Picture;

/**
 * Plots side by side, each on a panel of its own, and lines of text below them.
 *
 * @param plots at least one
 * @param caption the text; may have no line
 */
record Sheet(List<Plot> plots, List<String> caption) {

    /** The width of one panel, in dots. */
    static final int PANEL_WIDTH = 1280;

    static final int PANEL_HEIGHT = 800;
    static final int PADDING = 24;
    static final int TITLE_SIZE = 28;
    static final int LABEL_SIZE = 24;
    private static final int CAPTION_SIZE = 20;
    private static final int CAPTION_LINE = 28;

    /** What fits below one plot, whatever the letters. */
    private static final int CAPTION_COLUMNS = 110;

    int width() {
        return PANEL_WIDTH * plots.size();
    }

    int height() {
        return caption.isEmpty() ? PANEL_HEIGHT : PANEL_HEIGHT + PADDING + lines().size() * CAPTION_LINE;
    }

    /** The caption below one plot or all of them, as wide as they are. */
    private List<String> lines() {
        return caption.stream()
                .flatMap(text -> Paragraph.wrap(text, CAPTION_COLUMNS * plots.size()).stream())
                .toList();
    }

    void draw(Canvas canvas) {
        for (int panel = 0; panel < plots.size(); panel++) {
            Plot plot = plots.get(panel);
            canvas.shifted(
                    panel * PANEL_WIDTH, () -> canvas.group("panel", plot.title(), () -> drawPanel(plot, canvas)));
        }
        int y = PANEL_HEIGHT + CAPTION_SIZE;
        for (String line : lines()) {
            canvas.text(line, PADDING, y, Anchor.START, CAPTION_SIZE, false);
            y += CAPTION_LINE;
        }
    }

    private static void drawPanel(Plot plot, Canvas canvas) {
        canvas.text(plot.title(), PANEL_WIDTH / 2.0, PADDING + TITLE_SIZE, Anchor.MIDDLE, TITLE_SIZE, true);
        if (plot instanceof Bars bars) {
            new BarsPanel(bars).draw(canvas);
        } else if (plot instanceof Curves curves) {
            new CurvesPanel(curves).draw(canvas);
        } else if (plot instanceof Gantt gantt) {
            new GanttPanel(gantt).draw(canvas);
        } else if (plot instanceof Graph graph) {
            GraphPanel.draw(graph, canvas);
        } else {
            PicturePanel.draw((Picture) plot, canvas);
        }
    }
}
