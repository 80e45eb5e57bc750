package speedup.grader.report.html;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import speedup.grader.report.html.parts.PageLink;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.text.UntrustedText;

/** What was wrong with submissions as a whole: files that were not taken, or could not be read. */
final class SubmissionProblems {

    private static final int MOST_ROWS = 150;
    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST_PROBLEM = 400;

    private SubmissionProblems() {}

    /** A heading and the table, or nothing if there is no problem. */
    static List<DomContent> section(List<PageLink> links) {
        List<PageLink> concerned = links.stream()
                .filter(link -> !link.submission().problems().isEmpty())
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        String left = concerned.size() > MOST_ROWS
                ? " The first " + MOST_ROWS + " of " + concerned.size() + " submissions are shown."
                : "";
        return List.of(
                h2("Not read, or read with a note"),
                p("What was said about submissions as a whole. Points come from the exercises alone." + left),
                TableParts.scrolling(
                        "Notes on submissions",
                        TableParts.columns("submission", "what, and the way out"),
                        concerned.stream().limit(MOST_ROWS).map(SubmissionProblems::row)));
    }

    private static DomContent row(PageLink link) {
        return tr(
                TableParts.rowHeader(link.link()),
                td(list(link.submission().problems(), MOST_PROBLEMS, LONGEST_PROBLEM))
                        .withClass("words"));
    }

    /** The problems as a list, of limited length. */
    static DomContent list(List<String> problems, int most, int longest) {
        return ul().with(UntrustedText.first(problems, most).stream()
                .map(problem -> li(PageText.line(problem, longest))));
    }
}
