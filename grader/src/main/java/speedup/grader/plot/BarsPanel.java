package speedup.grader.plot;

import java.util.List;
import speedup.grader.plot.Canvas.Anchor;
import speedup.grader.text.ThreeFigures;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Spread;

/** Bars side by side or on top of each other, each with its value and, if it has one, its spread. */
final class BarsPanel {

    /** What is free above the highest bar for its value, in parts of its height. */
    private static final double ROOM_ABOVE = 1.12;

    /** The part of a group's width that its bars take. */
    private static final double FILLED = 0.7;

    private static final double WIDEST = 170;
    private static final int VALUE_SIZE = 22;
    private static final double GAP = 8;

    private final Bars bars;
    private final Legend legend = new Legend(Frame.WIDTH);
    private final Frame frame;
    private final Ticks ticks;
    private final List<List<String>> labels;
    private final int labelLines;
    private final double groupWidth;
    private final double barWidth;

    BarsPanel(Bars bars) {
        this.bars = bars;
        List<Layer> layers = bars.layers();
        for (int i = 0; layers.size() > 1 && i < layers.size(); i++) {
            legend.addArea(layers.get(i).name(), SeriesStyle.number(i).area());
        }
        if (layers.stream().anyMatch(layer -> !layer.spreads().isEmpty())) {
            legend.addSpread(bars.spread());
        }
        double end = ROOM_ABOVE * highest();
        ticks = Frame.yTicks(end);
        double widest = Frame.widest(ticks);
        double width = Frame.around(end, widest, 1, legend).right()
                - Frame.around(end, widest, 1, legend).left();
        groupWidth = width / bars.groups().size();
        labels = bars.groups().stream()
                .map(group -> TextWidth.wrapped(group, groupWidth - GAP, Sheet.LABEL_SIZE))
                .toList();
        labelLines = labels.stream().mapToInt(List::size).max().orElse(1);
        frame = Frame.around(end, widest, labelLines, legend);
        int beside = bars.stacked() ? 1 : layers.size();
        barWidth = Math.min(WIDEST, FILLED * groupWidth / beside);
    }

    /** The highest bar or end of a spread, or 1 if nothing has a height. */
    private double highest() {
        double highest = 0;
        for (int group = 0; group < bars.groups().size(); group++) {
            double below = 0;
            for (Layer layer : bars.layers()) {
                double height = layer.heights().get(group);
                highest = Math.max(highest, below + Math.max(height, high(layer, group)));
                below += bars.stacked() ? height : 0;
            }
        }
        return highest > 0 ? highest : 1;
    }

    private static double high(Layer layer, int group) {
        return layer.spreads().isEmpty() ? 0 : layer.spreads().get(group).high();
    }

    void draw(Canvas canvas) {
        frame.drawYAxis(canvas, ticks, bars.y().label());
        for (int group = 0; group < labels.size(); group++) {
            double middle = frame.left() + groupWidth * (group + 0.5);
            frame.drawXLabel(canvas, middle, labels.get(group));
            // From above, so that a stack's error bars lie over what stands on them.
            for (int i = 0; i < bars.layers().size(); i++) {
                int layer = bars.stacked() ? bars.layers().size() - 1 - i : i;
                draw(canvas, group, layer, middle, bars.stacked() ? below(group, layer) : 0);
            }
        }
        Frame.drawLegend(canvas, legend);
    }

    /** The height of what a layer of a stack stands on. */
    private double below(int group, int layer) {
        return bars.layers().subList(0, layer).stream()
                .mapToDouble(each -> each.heights().get(group))
                .sum();
    }

    private void draw(Canvas canvas, int group, int number, double middle, double below) {
        Layer layer = bars.layers().get(number);
        double height = layer.heights().get(group);
        int beside = bars.stacked() ? 1 : bars.layers().size();
        double x = middle + (bars.stacked() ? -0.5 : number - beside / 2.0) * barWidth;
        double top = frame.y(below + height);
        canvas.group("bar", PlotDescription.bar(bars, number, group), () -> {
            canvas.rectangle(
                    x,
                    top,
                    barWidth,
                    frame.y(below) - top,
                    SeriesStyle.number(number).area());
            if (!layer.spreads().isEmpty()) {
                Spread spread = layer.spreads().get(group);
                // Those of a stack stand beside each other, or they would hide each other.
                double place = bars.stacked()
                        ? x + barWidth * (number + 1.0) / (bars.layers().size() + 1)
                        : x + barWidth / 2;
                Legend.errorBar(canvas, place, frame.y(below + spread.high()), frame.y(below + spread.low()));
            }
            if (bars.stacked()) {
                drawInside(canvas, x + barWidth + GAP, (top + frame.y(below)) / 2, height, frame.y(below) - top);
            } else {
                double above = Math.min(top, frame.y(high(layer, group)));
                value(canvas, height, x + barWidth / 2, above - GAP, Anchor.MIDDLE);
            }
        });
    }

    /** The value of a part of a stack, beside it, if that is thick enough for it. */
    private static void drawInside(Canvas canvas, double x, double y, double value, double thickness) {
        if (thickness > VALUE_SIZE) {
            value(canvas, value, x, y + VALUE_SIZE / 3.0, Anchor.START);
        }
    }

    private static void value(Canvas canvas, double value, double x, double y, Anchor anchor) {
        canvas.text(ThreeFigures.text(value), x, y, anchor, VALUE_SIZE, false);
    }
}
