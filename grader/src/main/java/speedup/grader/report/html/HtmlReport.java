package speedup.grader.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.course.LessonSections;
import speedup.grader.report.html.parts.PageFrame;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * A gradebook as an overview of the class, a page for each submission, or a page for one answer. The same gradebook gives
 * the same bytes.
 */
public final class HtmlReport {

    /** The folder of the submissions' pages, beside the overview. */
    static final String FOLDER = "pages";

    private HtmlReport() {}

    /** The overview, which links the pages. */
    public static String overview(Gradebook gradebook) {
        return overview(gradebook, false);
    }

    /**
     * The overview, which links the pages.
     *
     * @param withSimilarity whether it links {@link SimilarityPage} too
     */
    public static String overview(Gradebook gradebook, boolean withSimilarity) {
        return new ClassPage(gradebook.submissions(), paths(gradebook), withSimilarity)
                .text(new PageFrame(gradebook.conditions()));
    }

    /**
     * The page of each submission, by its path beside the overview.
     *
     * @param sections with the exercises, for their titles and files
     */
    public static Map<String, String> pages(Gradebook gradebook, LessonSections sections) {
        SubmissionPage page = new SubmissionPage(new ExerciseSection(new NextStepSection(sections)));
        PageFrame frame = new PageFrame(gradebook.conditions());
        List<SubmissionVerdict> submissions = gradebook.submissions();
        List<String> paths = paths(gradebook);
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < submissions.size(); i++) {
            pages.put(paths.get(i), page.text(submissions.get(i), frame));
        }
        return pages;
    }

    /**
     * The page of one answer, for the one who wrote it.
     *
     * @param verdict one of the gradebook's
     * @param sections with the exercises, for their titles and files
     * @param file the answer's file, without folders
     * @param source what was in it; empty if it could not be read
     * @param curve its speedups on several numbers of cores, if they were measured
     */
    public static String answer(
            Gradebook gradebook,
            ExerciseVerdict verdict,
            LessonSections sections,
            String file,
            Optional<String> source,
            Optional<MeasuredScaling> curve) {
        return new AnswerPage(new ExerciseSection(new NextStepSection(sections)))
                .text(verdict, file, source, curve, new PageFrame(gradebook.conditions()));
    }

    private static List<String> paths(Gradebook gradebook) {
        return PageNames.of(gradebook.submissions()).stream()
                .map(name -> FOLDER + "/" + name + ".html")
                .toList();
    }
}
