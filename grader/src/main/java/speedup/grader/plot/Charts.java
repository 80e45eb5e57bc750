package speedup.grader.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import speedup.lab.Plot;
import speedup.lab.Plot.Bars;
import speedup.lab.Plot.Curves;

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

    static final BasicStroke THIN = new BasicStroke(1.2f);

    /** The width of one plot, in dots of a PNG before it is scaled. */
    static final int PANEL_WIDTH = 640;

    static final int PANEL_HEIGHT = 440;

    private Charts() {}

    /** Draws plots side by side. */
    static void paint(List<Plot> plots, Graphics2D graphics) {
        AffineTransform origin = graphics.getTransform();
        for (int panel = 0; panel < plots.size(); panel++) {
            graphics.setTransform(origin);
            graphics.translate(panel * PANEL_WIDTH, 0);
            chart(plots.get(panel)).paint(graphics, PANEL_WIDTH, PANEL_HEIGHT);
        }
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
        styler.setStacked(bars.stacked()).setAvailableSpaceFill(0.6).setLegendVisible(bars.layers().size() > 1);
        bars.layers().forEach(layer -> chart.addSeries(layer.name(), bars.groups(), layer.heights()));
        return chart;
    }

    static void apply(AxesChartStyler styler) {
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setYAxisMin(0.0);
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartTitleBoxVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setSeriesColors(COLOURS);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLocale(Locale.ROOT);
        styler.setAntiAlias(true);
    }
}
