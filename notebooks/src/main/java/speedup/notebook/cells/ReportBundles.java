package speedup.notebook.cells;

import static j2html.TagCreator.b;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import speedup.grader.labs.LabText;
import speedup.grader.plot.PlotFormat;
import speedup.grader.text.TextStyle;
import speedup.lab.LabReport;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Words;
import speedup.lab.Plot;
import speedup.notebook.output.MimeBundle;

/** What a lab has found as bundles: for front ends that show pages, for those that show text, and for programs. */
final class ReportBundles {

    private static final int PLOT_WIDTH = 640;
    private static final String LEFT = "text-align: left";

    private ReportBundles() {}

    static MimeBundle table(LabTable figures) {
        LabText text = new LabText(TextStyle.PLAIN);
        return MimeBundle.plain(String.join("\n", text.table(figures)))
                .with(MimeBundle.HTML, html(figures))
                .with(MimeBundle.FIGURES, FiguresJson.of(figures));
    }

    private static String html(LabTable figures) {
        List<Boolean> isWords = new ArrayList<>();
        for (int i = 0; i < figures.headings().size(); i++) {
            int column = i;
            isWords.add(figures.rows().stream().allMatch(row -> row.get(column) instanceof Words));
        }
        return TagCreator.table(
                        caption(b(figures.caption())).withStyle(LEFT + "; caption-side: top"),
                        thead(tr(each(
                                figures.headings(),
                                (column, heading) -> th(heading)
                                        .withCondStyle(isWords.get(column), LEFT)
                                        .attr("scope", "col")))),
                        tbody(each(
                                figures.rows(),
                                row -> tr(each(
                                        row,
                                        (column, cell) ->
                                                td(LabText.text(cell)).withCondStyle(isWords.get(column), LEFT))))))
                .render();
    }

    static MimeBundle plots(List<Plot> plots) {
        String svg = new String(PlotFormat.SVG.draw(plots), StandardCharsets.UTF_8);
        String titles = plots.stream().map(Plot::title).collect(Collectors.joining("; "));
        return picture(svg, "Plot: " + titles, PLOT_WIDTH * plots.size());
    }

    static MimeBundle picture(String svg, String description) {
        return picture(svg, description, PLOT_WIDTH);
    }

    /** As an image by itself: the names and styles in an SVG count for the whole page otherwise. */
    private static MimeBundle picture(String svg, String description, int width) {
        String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        String html = img().withSrc("data:image/svg+xml;base64," + data)
                .withAlt(description)
                .withStyle("width: 100%; max-width: " + width + "px; height: auto")
                .render();
        return new MimeBundle(Map.of(MimeBundle.PLAIN, description, MimeBundle.HTML, html));
    }

    /** The notes and the question of a report. */
    static MimeBundle words(LabReport report) {
        LabText text = new LabText(TextStyle.PLAIN);
        List<String> lines = new ArrayList<>(report.notes());
        lines.addAll(text.shown(report));
        lines.addAll(text.question(report));
        return MimeBundle.plain(String.join("\n", lines))
                .with(
                        MimeBundle.HTML,
                        div(
                                        each(report.notes(), note -> p(note)),
                                        each(report.findings(), finding -> p(finding)),
                                        p(b("Think about it. "), text(report.question())))
                                .withStyle("max-width: 60em")
                                .render());
    }
}
