package speedup.grader.plot;

import java.util.List;
import speedup.grader.plot.Canvas.Anchor;
import speedup.lab.Plot.Gantt;
import speedup.lab.Plot.Span;

/** A row for each lane, and in it what was done, from its start to its end; neighbours look different. */
final class GanttPanel {

    private static final int MOST_X_TICKS = 10;
    private static final double FILLED = 0.62;
    private static final double TALLEST = 90;
    private static final int SPAN_LABEL_SIZE = 20;

    /** Light ones, for letters are on them. */
    private static final List<Look> LOOKS = List.of(
            Look.outlined("#cfe3f1", Hatch.NONE, "#005a8d", 2), Look.outlined("#ffffff", Hatch.NONE, "#005a8d", 2));

    private final Gantt gantt;
    private final Legend legend = new Legend(Frame.WIDTH);
    private final Frame frame;
    private final Ticks ticks;
    private final double end;

    GanttPanel(Gantt gantt) {
        this.gantt = gantt;
        double last = gantt.spans().stream().mapToDouble(Span::end).max().orElse(1);
        end = last > 0 ? last : 1;
        ticks = Ticks.between(0, end, MOST_X_TICKS, Double.MIN_NORMAL);
        double widest = gantt.lanes().stream()
                .mapToDouble(lane -> TextWidth.of(lane, Sheet.LABEL_SIZE))
                .max()
                .orElse(0);
        frame = Frame.around(1, widest - Sheet.PADDING, 2, legend);
    }

    void draw(Canvas canvas) {
        canvas.group("axis", "", () -> {
            for (double value : ticks.values()) {
                canvas.line(x(value), frame.top(), x(value), frame.bottom(), Look.GRID);
                frame.drawXLabel(canvas, x(value), List.of(ticks.label(value)));
            }
            canvas.line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), Look.AXIS);
            frame.drawXName(canvas, gantt.x().label(), 1);
        });
        for (int lane = 0; lane < gantt.lanes().size(); lane++) {
            int number = lane;
            canvas.group("lane", gantt.lanes().get(lane), () -> drawLane(canvas, number));
        }
    }

    private void drawLane(Canvas canvas, int lane) {
        double laneHeight = (frame.bottom() - frame.top()) / gantt.lanes().size();
        double height = Math.min(TALLEST, FILLED * laneHeight);
        double middle = frame.top() + laneHeight * (lane + 0.5);
        canvas.text(
                gantt.lanes().get(lane),
                frame.left() - Sheet.PADDING / 2.0,
                middle + Sheet.LABEL_SIZE / 3.0,
                Anchor.END,
                Sheet.LABEL_SIZE,
                false);
        List<Span> spans =
                gantt.spans().stream().filter(span -> span.lane() == lane).toList();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Look look = LOOKS.get(i % LOOKS.size());
            canvas.group("span", PlotDescription.span(span), () -> {
                double width = x(span.end()) - x(span.start());
                canvas.rectangle(x(span.start()), middle - height / 2, width, height, look);
                if (width > TextWidth.of(span.label(), SPAN_LABEL_SIZE)) {
                    canvas.text(
                            span.label(),
                            x(span.start()) + width / 2,
                            middle + SPAN_LABEL_SIZE / 3.0,
                            Anchor.MIDDLE,
                            SPAN_LABEL_SIZE,
                            false);
                }
            });
        }
    }

    private double x(double time) {
        return frame.x(time / end);
    }
}
