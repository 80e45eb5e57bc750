package speedup.grader.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import speedup.grader.text.Paragraph;
import speedup.lab.Plot;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curves;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Picture;

/** Plots as charts of XChart, all in one style. */
final class Charts {

    /** Told apart by the colour-blind too. Source: M. Okabe and K. Ito, "Color Universal Design", 2008. */
    static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x000000),
    };

    /** What is free above the highest point, in parts of its height. */
    static final double ROOM_ABOVE = 1.05;

    private static final int PADDING = 24;
    static final int TITLE_SIZE = 28;
    static final int LABEL_SIZE = 24;
    private static final int MARK_SPACING = 100;
    private static final int LEGEND_LINE = 48;
    private static final int CAPTION_SIZE = 20;
    private static final int CAPTION_LINE = 28;

    /** What fits below one plot, whatever the letters. */
    private static final int CAPTION_COLUMNS = 110;

    static final BasicStroke LINE = new BasicStroke(3);
    private static final BasicStroke THIN = new BasicStroke(1);

    /** The width of one plot, in dots: fine enough that the library's rounding to whole dots does not show. */
    static final int PANEL_WIDTH = 1280;

    static final int PANEL_HEIGHT = 800;

    private Charts() {}

    /** Draws plots side by side. */
    static void paint(List<Plot> plots, Graphics2D graphics) {
        AffineTransform origin = graphics.getTransform();
        for (int panel = 0; panel < plots.size(); panel++) {
            graphics.setTransform(origin);
            graphics.translate(panel * PANEL_WIDTH, 0);
            paint(plots.get(panel), graphics);
        }
    }

    /** The height of plots with a caption below, in dots. */
    static int height(List<String> caption) {
        return caption.isEmpty()
                ? PANEL_HEIGHT
                : PANEL_HEIGHT + PADDING + lines(caption).size() * CAPTION_LINE;
    }

    /** Writes the lines below the plots, as wide as one of them at most. */
    static void paintCaption(List<String> caption, Graphics2D graphics) {
        if (caption.isEmpty()) {
            return;
        }
        graphics.setTransform(new AffineTransform());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, CAPTION_SIZE));
        int y = PANEL_HEIGHT + CAPTION_SIZE;
        for (String line : lines(caption)) {
            graphics.drawString(line, PADDING, y);
            y += CAPTION_LINE;
        }
    }

    private static List<String> lines(List<String> caption) {
        return caption.stream()
                .flatMap(text -> Paragraph.wrap(text, CAPTION_COLUMNS).stream())
                .toList();
    }

    private static void paint(Plot plot, Graphics2D graphics) {
        if (plot instanceof Picture picture) {
            PicturePanel.paint(picture, graphics);
        } else if (plot instanceof Graph graph) {
            GraphPanel.paint(graph, graphics);
        } else {
            chart(plot).paint(graphics, PANEL_WIDTH, PANEL_HEIGHT);
        }
    }

    /** Writes a title over a panel that is no chart. */
    static void paintTitle(String title, Graphics2D graphics) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, TITLE_SIZE);
        paintWords(title, PANEL_WIDTH / 2.0, PADDING + TITLE_SIZE, font, graphics);
    }

    /** Writes words as lines, as charts do: a viewer need not have the font. They are centred above a point. */
    static void paintWords(String words, double x, double y, Font font, Graphics2D graphics) {
        Shape outline =
                font.createGlyphVector(graphics.getFontRenderContext(), words).getOutline();
        Rectangle2D bounds = outline.getBounds2D();
        AffineTransform move = AffineTransform.getTranslateInstance(x - bounds.getCenterX(), y);
        graphics.setColor(Color.BLACK);
        graphics.fill(move.createTransformedShape(outline));
    }

    private static IChart chart(Plot plot) {
        return plot instanceof Curves curves ? new CurvesChart(curves).chart() : chart((Bars) plot);
    }

    private static CategoryChart chart(Bars bars) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(PANEL_WIDTH)
                .height(PANEL_HEIGHT)
                .title(bars.title())
                .yAxisTitle(bars.y().label())
                .build();
        CategoryStyler styler = chart.getStyler();
        apply(styler);
        styler.setPlotContentSize(1);
        styler.setYAxisMax(ROOM_ABOVE * highest(bars));
        styler.setStacked(bars.stacked())
                .setAvailableSpaceFill(0.6)
                .setLegendVisible(bars.layers().size() > 1);
        bars.layers().forEach(layer -> chart.addSeries(layer.name(), bars.groups(), layer.heights()));
        return chart;
    }

    /** The highest bar, or 1 if all of them have no height. */
    private static double highest(Bars bars) {
        double highest = IntStream.range(0, bars.groups().size())
                .mapToDouble(group -> {
                    DoubleStream heights = bars.layers().stream()
                            .mapToDouble(layer -> layer.heights().get(group));
                    return bars.stacked() ? heights.sum() : heights.max().orElse(1);
                })
                .max()
                .orElse(0);
        return highest > 0 ? highest : 1;
    }

    static void apply(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartPadding(PADDING);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, TITLE_SIZE));
        styler.setChartTitleBoxVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setPlotMargin(0);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesStroke(THIN);
        styler.setYAxisMin(0.0);
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL_SIZE));
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL_SIZE));
        styler.setYAxisTickMarkSpacingHint(MARK_SPACING);
        styler.setSeriesColors(COLOURS);
        styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL_SIZE));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendSeriesLineLength(LEGEND_LINE);
        styler.setLocale(Locale.ROOT);
        styler.setAntiAlias(true);
    }
}
