package speedup.grader.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import speedup.grader.report.Figures;
import speedup.grader.report.html.chart.ThreadTimelineChart;
import speedup.grader.report.html.parts.PageFrame;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.StatusBadge;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SubmissionVerdict;

/** One submission, for the one who handed it in: nothing of any other is on the page, and no way leads to one. */
final class SubmissionPage {

    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_PROBLEM = 2_000;

    private final ExerciseSection exercises;

    SubmissionPage(ExerciseSection exercises) {
        this.exercises = exercises;
    }

    String text(SubmissionVerdict submission, PageFrame frame) {
        List<DomContent> content =
                new ArrayList<>(List.of(h1().with(PageText.name(submission.name())), mark(submission)));
        if (submission.openScore() > 0) {
            content.add(p(Figures.points(submission.openScore()) + " points are open: the machine could prove neither a"
                    + " pass nor a fail. They are neither earned nor lost."));
        }
        if (!submission.problems().isEmpty()) {
            content.add(h2("About what was handed in"));
            content.add(SubmissionProblems.list(submission.problems(), MOST_PROBLEMS, LONGEST_PROBLEM));
        }
        List<ExerciseVerdict> verdicts = submission.exercises();
        if (!verdicts.isEmpty()) {
            content.add(h2("Exercises"));
            content.add(table(verdicts));
        }
        IntStream.range(0, verdicts.size()).forEach(i -> content.add(exercises.of(verdicts.get(i), id(i))));
        String title = PageText.plainName(submission.name()) + ": "
                + Figures.score(submission.score(), submission.maxScore()) + " points";
        return frame.around(title, "submission", content, verdicts.stream().anyMatch(ThreadTimelineChart::isIn));
    }

    private static String id(int index) {
        return "exercise" + (index + 1);
    }

    private static DomContent mark(SubmissionVerdict submission) {
        return p(Figures.points(submission.score()) + " of " + Figures.points(submission.maxScore()) + " points")
                .withClass("mark");
    }

    private static DomContent table(List<ExerciseVerdict> verdicts) {
        return TableParts.scrolling(
                "Points of each exercise",
                TableParts.columns("exercise", "status", "points", "speedup", "bar"),
                IntStream.range(0, verdicts.size()).mapToObj(i -> row(verdicts.get(i), id(i))));
    }

    private static DomContent row(ExerciseVerdict verdict, String id) {
        return tr(
                TableParts.rowHeader(a(code(PageText.plainName(verdict.id()))).withHref("#" + id)),
                td(StatusBadge.of(verdict.status())),
                td(Figures.score(verdict.score(), verdict.maxScore())).withClass("number"),
                td(Figures.interval(verdict.speedup())),
                td(Figures.bar(verdict.speedup())));
    }
}
