package speedup.grader.report;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.Gradebook;

/**
 * A gradebook as text for the one who wrote the answers: every verdict in words, with the times that it stands on, and
 * no points.
 */
public final class LearnerReport {

    private LearnerReport() {}

    /** The lines of the report. */
    public static List<String> lines(Gradebook gradebook, TextStyle style) {
        List<String> lines = new ArrayList<>();
        gradebook.submissions().forEach(submission -> lines.addAll(SubmissionSection.inWords(submission, style)));
        lines.add("");
        lines.addAll(ConsoleReport.conditions(gradebook.conditions(), style));
        return List.copyOf(lines);
    }
}
