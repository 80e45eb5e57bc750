package speedup.grader.noise;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.report.Look;

/** A study in lines: its answers, its loads, and what all of it comes to. */
public final class StudyText {

    private StudyText() {}

    /** Two tables and some sentences. */
    public static List<String> lines(List<Cell> cells, Look look) {
        List<String> lines = new ArrayList<>(AnswersTable.lines(cells, look));
        lines.add("");
        lines.addAll(LoadsTable.lines(cells, look));
        lines.add("");
        lines.addAll(Summary.lines(cells));
        return lines;
    }
}
