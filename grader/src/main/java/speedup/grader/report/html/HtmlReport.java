package speedup.grader.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import speedup.grader.course.LessonSections;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** A gradebook as an overview of the class and a page for each submission. The same gradebook gives the same bytes. */
public final class HtmlReport {

    /** The folder of the submissions' pages, beside the overview. */
    static final String FOLDER = "pages";

    private HtmlReport() {}

    /** The overview, which links the pages. */
    public static String overview(Gradebook gradebook) {
        return new ClassPage(gradebook.submissions(), paths(gradebook)).text(new PageFrame(gradebook.conditions()));
    }

    /**
     * The page of each submission, by its path beside the overview.
     *
     * @param sections where exercises are set, to send the reader there
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

    private static List<String> paths(Gradebook gradebook) {
        return PageNames.of(gradebook.submissions()).stream()
                .map(name -> FOLDER + "/" + name + ".html")
                .toList();
    }
}
