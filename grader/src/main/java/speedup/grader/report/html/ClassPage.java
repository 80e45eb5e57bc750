package speedup.grader.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import speedup.grader.report.Figures;
import speedup.grader.report.html.chart.ScoreHistogram;
import speedup.grader.report.html.parts.PageFrame;
import speedup.grader.report.html.parts.PageLink;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.statistics.SortedSample;

/** All submissions of a class on one page. */
final class ClassPage {

    private final List<SubmissionVerdict> submissions;
    private final List<String> paths;
    private final boolean withSimilarity;

    /**
     * A page.
     *
     * @param paths where the submissions' pages are, in the same order
     * @param withSimilarity whether there is a page beside it that says how alike answers are
     */
    ClassPage(List<SubmissionVerdict> submissions, List<String> paths, boolean withSimilarity) {
        this.submissions = submissions;
        this.paths = paths;
        this.withSimilarity = withSimilarity;
    }

    String text(PageFrame frame) {
        String title = "Marks of " + submissions.size() + (submissions.size() == 1 ? " submission" : " submissions");
        List<DomContent> content =
                new ArrayList<>(List.of(h1(title), p(summary()).withClass("mark")));
        if (withSimilarity) {
            content.add(p(a("How alike the answers are").withHref(SimilarityPage.FILE_NAME)));
        }
        List<PageLink> links = links();
        if (!submissions.isEmpty()) {
            content.add(MarksTable.of(links));
            content.add(h2("Distribution of scores"));
            content.add(ScoreHistogram.of(submissions));
            content.add(h2("Exercises"));
            content.add(PassRates.of(submissions));
        }
        content.addAll(CommonCauses.section(submissions));
        content.addAll(OpenMarks.section(links));
        content.addAll(SubmissionProblems.section(links));
        return frame.around(title, "class", content);
    }

    private List<PageLink> links() {
        List<PageLink> links = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            links.add(new PageLink(submissions.get(i), paths.get(i)));
        }
        return links;
    }

    private String summary() {
        if (submissions.isEmpty()) {
            return "Nothing was handed in.";
        }
        double[] scores =
                submissions.stream().mapToDouble(SubmissionVerdict::score).toArray();
        SortedSample sample = SortedSample.of(scores);
        double open =
                submissions.stream().mapToDouble(SubmissionVerdict::openScore).sum();
        return "Mean " + Figures.points(Arrays.stream(scores).average().orElse(0)) + ", median "
                + Figures.points(sample.median()) + ", lowest "
                + Figures.points(sample.smallest(1)) + ", highest " + Figures.points(sample.largest(1)) + " points."
                + (open > 0 ? " " + Figures.points(open) + " points are open: neither earned nor lost." : "");
    }
}
