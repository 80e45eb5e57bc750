package speedup.grader.study;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.text.TextStyle;

/** A study in lines: its answers, its loads, and what all of it comes to. */
public final class StudyText {

    private StudyText() {}

    /** Two tables and some sentences. */
    public static List<String> lines(List<StudyCell> cells, TextStyle style) {
        List<String> lines = new ArrayList<>(AnswersTable.lines(cells, style));
        lines.add("");
        lines.addAll(LoadsTable.lines(cells, style));
        lines.add("");
        lines.addAll(StudySummary.lines(cells));
        return lines;
    }
}
