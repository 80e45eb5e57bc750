package speedup.grader.report.html;

import static j2html.TagCreator.h1;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.report.StatusLabel;
import speedup.grader.report.html.chart.ThreadTimelineChart;
import speedup.grader.report.html.parts.PageFrame;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.verdict.ExerciseVerdict;

/** One answer, for the one who wrote it: the verdict with its pictures, no points, and the source. */
final class AnswerPage {

    private final ExerciseSection exercises;

    AnswerPage(ExerciseSection exercises) {
        this.exercises = exercises;
    }

    /**
     * The page.
     *
     * @param file the answer's file, without folders
     * @param source what was in it; empty if it could not be read
     * @param curve its speedups on several numbers of cores, if they were measured
     */
    String text(
            ExerciseVerdict verdict,
            String file,
            Optional<String> source,
            Optional<MeasuredScaling> curve,
            PageFrame frame) {
        String title = PageText.plainName(verdict.id()) + ": " + StatusLabel.of(verdict.status());
        List<DomContent> content =
                new ArrayList<>(List.of(h1(title), exercises.withoutPoints(verdict, "exercise1", curve)));
        source.ifPresent(text -> content.add(SourceListing.of(file, text, verdict)));
        return frame.around(title, "answer", content, ThreadTimelineChart.isIn(verdict));
    }
}
