package speedup.grader.report.html;

import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.PageLink;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** What could not be decided, why, and what to do about it. */
final class OpenMarks {

    private static final int MOST_ROWS = 100;
    private static final int LONGEST_MESSAGE = 600;

    private OpenMarks() {}

    private record OpenMark(PageLink link, ExerciseVerdict verdict) {}

    /** A heading and the table, or nothing if nothing is open. */
    static List<DomContent> section(List<PageLink> links) {
        List<OpenMark> open = links.stream()
                .flatMap(link -> link.submission().exercises().stream()
                        .filter(verdict -> verdict.status() == Status.INCONCLUSIVE)
                        .map(verdict -> new OpenMark(link, verdict)))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        String left = open.size() > MOST_ROWS
                ? " The first " + MOST_ROWS + " of " + open.size() + " are shown; the others are on the pages of their"
                        + " submissions."
                : "";
        return List.of(
                h2("Open"),
                p("The machine could prove neither a pass nor a fail. Run the same command with the same --out again:"
                        + " only what is open is graded again." + left),
                TableParts.scrolling(
                        "Exercises without a verdict",
                        TableParts.columns("submission", "exercise", "points", "why, and the way out"),
                        open.stream().limit(MOST_ROWS).map(OpenMarks::row)));
    }

    private static DomContent row(OpenMark open) {
        ExerciseVerdict verdict = open.verdict();
        return tr(
                TableParts.rowHeader(open.link().link()),
                td(code(PageText.plainName(verdict.id()))),
                td(Figures.points(verdict.maxScore())).withClass("number"),
                td(PageText.line(verdict.message(), LONGEST_MESSAGE)).withClass("words"));
    }
}
