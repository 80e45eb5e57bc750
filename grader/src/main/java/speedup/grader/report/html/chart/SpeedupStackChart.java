package speedup.grader.report.html.chart;

import static j2html.TagCreator.div;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.report.CauseName;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;

/** A speedup stack as one bar: what was achieved, then each loss with the number of its row in the table below. */
public final class SpeedupStackChart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 50;
    private static final double LEFT = 2;
    private static final double SPAN = WIDTH - 2 * LEFT;
    private static final double TOP = 4;
    private static final double THICK = 24;
    private static final double LABELS = TOP + THICK + 16;

    /** Narrower parts have no room for their number. */
    private static final double NARROWEST_LABELLED = 12;

    private SpeedupStackChart() {}

    /**
     * A stack of what was achieved and lost, with a table of the losses.
     *
     * @param id unique on the page
     */
    public static DomContent of(SpeedupStack stack, String id) {
        return div().withClass("stack").with(picture(stack, id), losses(stack));
    }

    private static Svg picture(SpeedupStack stack, String id) {
        double scale = SPAN / Math.max(stack.achieved() + stack.lost(), Double.MIN_NORMAL);
        Svg picture = Svg.picture(id, WIDTH, HEIGHT, "Speedup stack", description(stack))
                .withClass("chart");
        double x = part(picture, "achieved", LEFT, stack.achieved() * scale, "");
        for (int i = 0; i < stack.losses().size(); i++) {
            Loss loss = stack.losses().get(i);
            String look = loss.cause().isTheMachines() ? "machine" : i % 2 == 0 ? "loss" : "loss even";
            x = part(picture, look, x, loss.amount() * scale, "" + (i + 1));
        }
        return picture;
    }

    /** Adds a part, and returns where it ends. */
    private static double part(Svg picture, String look, double x, double width, String label) {
        picture.with(Svg.rectangle(look, x, TOP, width, THICK));
        if (width >= NARROWEST_LABELLED) {
            picture.with(Svg.label(x + width / 2, LABELS, label.isEmpty() ? "achieved" : label));
        }
        return x + width;
    }

    private static String description(SpeedupStack stack) {
        String losses = stack.losses().stream()
                .map(loss -> Figures.times(loss.amount()) + " lost to " + CauseName.of(loss.cause()))
                .collect(Collectors.joining(", "));
        return "Of " + Figures.times(stack.ideal()) + " that the cores could give, " + Figures.times(stack.achieved())
                + " achieved" + (losses.isEmpty() ? "" : ", " + losses) + ".";
    }

    private static DomContent losses(SpeedupStack stack) {
        List<Loss> losses = stack.losses();
        return TableParts.plain(
                "Where the speed went: " + Figures.times(stack.achieved()) + " of " + Figures.times(stack.ideal())
                        + " was reached in the recorded calls",
                TableParts.columns("part", "cause", "lost", "what was seen"),
                IntStream.range(0, losses.size()).mapToObj(i -> row(i + 1, losses.get(i))));
    }

    private static DomContent row(int number, Loss loss) {
        String where = loss.place().map(place -> " (" + place + ")").orElse("");
        return tr(
                td("" + number),
                TableParts.rowHeader(text(CauseName.of(loss.cause()))),
                td(Figures.times(loss.amount())).withClass("number"),
                td(PageText.message(loss.finding() + where)).withClass("seen"));
    }
}
