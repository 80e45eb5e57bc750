package speedup.grader.plot;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.plot.Canvas.Anchor;

/** What the looks in a plot stand for, in rows below it. */
final class Legend {

    static final int ROW = 36;

    private static final double KEY_WIDTH = 52;
    private static final double KEY_HEIGHT = 24;
    private static final double GAP = 12;
    private static final double BETWEEN = 36;
    private static final double CAP = 7;

    private final List<List<Entry>> rows = new ArrayList<>();
    private final double width;

    /**
     * An empty one.
     *
     * @param width what it may take, in dots
     */
    Legend(double width) {
        this.width = width;
    }

    /** Draws what an entry is about, in the middle of a place. */
    @FunctionalInterface
    interface Key {
        void draw(Canvas canvas, double x, double y);
    }

    private record Entry(Key key, String name) {
        double width() {
            return KEY_WIDTH + GAP + TextWidth.of(name, Sheet.LABEL_SIZE);
        }
    }

    void add(Key key, String name) {
        Entry entry = new Entry(key, name);
        if (rows.isEmpty() || width(rows.get(rows.size() - 1)) + BETWEEN + entry.width() > width) {
            rows.add(new ArrayList<>());
        }
        rows.get(rows.size() - 1).add(entry);
    }

    void addArea(String name, Look area) {
        add(
                (canvas, x, y) -> canvas.rectangle(x - KEY_WIDTH / 2, y - KEY_HEIGHT / 2, KEY_WIDTH, KEY_HEIGHT, area),
                name);
    }

    void addLine(String name, Look line) {
        add((canvas, x, y) -> canvas.line(x - KEY_WIDTH / 2, y, x + KEY_WIDTH / 2, y, line), name);
    }

    void addMeasured(String name, SeriesStyle style) {
        Look line = Look.line(style.ink(), CurvesPanel.LINE_WIDTH, List.of());
        add(
                (canvas, x, y) -> {
                    canvas.line(x - KEY_WIDTH / 2, y, x + KEY_WIDTH / 2, y, line);
                    style.marker().draw(canvas, x, y, style.ink());
                },
                name);
    }

    /** What the error bars are. */
    void addSpread(String meaning) {
        add((canvas, x, y) -> errorBar(canvas, x, y - KEY_HEIGHT / 2, y + KEY_HEIGHT / 2), meaning);
    }

    /** An error bar from one height to another, seen on light and dark. */
    static void errorBar(Canvas canvas, double x, double top, double bottom) {
        canvas.group("spread", "", () -> {
            for (Look look : List.of(Look.HALO, Look.SPREAD)) {
                canvas.line(x, top, x, bottom, look);
                canvas.line(x - CAP, top, x + CAP, top, look);
                canvas.line(x - CAP, bottom, x + CAP, bottom, look);
            }
        });
    }

    int height() {
        return rows.size() * ROW;
    }

    private static double width(List<Entry> row) {
        return row.stream().mapToDouble(Entry::width).sum() + BETWEEN * (row.size() - 1);
    }

    void draw(Canvas canvas, double left, double top) {
        canvas.group("legend", "", () -> {
            double y = top + ROW / 2.0;
            for (List<Entry> row : rows) {
                double x = left + Math.max(0, (width - width(row)) / 2);
                for (Entry entry : row) {
                    entry.key().draw(canvas, x + KEY_WIDTH / 2, y);
                    canvas.text(
                            entry.name(),
                            x + KEY_WIDTH + GAP,
                            y + Sheet.LABEL_SIZE / 3.0,
                            Anchor.START,
                            Sheet.LABEL_SIZE,
                            false);
                    x += entry.width() + BETWEEN;
                }
                y += ROW;
            }
        });
    }
}
