package speedup.grader.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import speedup.grader.report.ToolVersion;
import speedup.grader.report.html.parts.PageFrame;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.SimilarPair;

/** How alike the answers of a class are, exercise by exercise; for who teaches. */
public final class SimilarityPage {

    /** The name of the file, beside the overview. */
    public static final String FILE_NAME = "similarity.html";

    private static final int MOST_LEFT_OUT = 100;

    private final String reports;

    /** @param reports the folder with the comparison program's own reports, beside the page */
    public SimilarityPage(String reports) {
        this.reports = reports;
    }

    /** The whole page. */
    public String text(ClassSimilarity similarity) {
        List<DomContent> content = new ArrayList<>(List.of(
                h1("How alike the answers of " + similarity.submissions()
                        + (similarity.submissions() == 1 ? " submission are" : " submissions are")),
                p("Right answers to one exercise are alike by themselves: the starter sets most of their form, and it"
                        + " is left out where it is known. Compare a pair with the median of its exercise, then read"
                        + " both. A similarity is a reason to look, and proves nothing; no mark depends on it.")));
        for (ExerciseSimilarity exercise : similarity.exercises()) {
            content.addAll(section(exercise));
        }
        return frame(similarity).around("How alike the answers are", "class", content);
    }

    private static PageFrame frame(ClassSimilarity similarity) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Program", similarity.program());
        facts.put("Java", similarity.java());
        facts.put("Date", similarity.date());
        facts.put("Speedup", ToolVersion.current());
        return new PageFrame("Comparison", "The answers were compared by a program that is no part of Speedup.", facts);
    }

    private List<DomContent> section(ExerciseSimilarity exercise) {
        List<DomContent> section = new ArrayList<>(List.of(h2(exercise.id())));
        exercise.problem().ifPresent(problem -> section.add(p(PageText.message(problem))));
        if (!exercise.pairs().isEmpty()) {
            section.add(p(exercise.compared() + " answers were compared. Half of all pairs are at most "
                    + percent(exercise.median().orElse(0)) + " alike."));
            section.add(TableParts.scrolling(
                    "The most similar answers to " + exercise.id(),
                    TableParts.columns("first", "second", "average", "maximum", "tokens alike"),
                    exercise.pairs().stream().map(SimilarityPage::row)));
        }
        exercise.report()
                .ifPresent(report -> section.add(p().withText("The comparison program's own report, for its viewer: ")
                        .with(a(report).withHref(reports + "/" + report))));
        section.addAll(leftOut(exercise));
        return section;
    }

    private static DomContent row(SimilarPair pair) {
        return tr(
                TableParts.rowHeader(PageText.name(pair.first())),
                td(PageText.name(pair.second())),
                td(percent(pair.average())).withClass("number"),
                td(percent(pair.maximum())).withClass("number"),
                td("" + pair.tokens()).withClass("number"));
    }

    private static List<DomContent> leftOut(ExerciseSimilarity exercise) {
        int count = exercise.leftOut().size();
        if (count == 0) {
            return List.of();
        }
        String more = count > MOST_LEFT_OUT ? " The first " + MOST_LEFT_OUT + " are shown." : "";
        return List.of(
                p("Not compared: " + count + (count == 1 ? " answer." : " answers.") + more),
                TableParts.scrolling(
                        "Answers to " + exercise.id() + " that were not compared",
                        TableParts.columns("submission", "why"),
                        exercise.leftOut().entrySet().stream()
                                .limit(MOST_LEFT_OUT)
                                .map(each -> tr(
                                        TableParts.rowHeader(PageText.name(each.getKey())),
                                        td(PageText.message(each.getValue())).withClass("words")))));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
