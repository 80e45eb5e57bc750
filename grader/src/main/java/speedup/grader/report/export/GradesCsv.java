package speedup.grader.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import speedup.grader.csv.SpreadsheetCell;
import speedup.grader.report.StatusLabel;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** Marks as a table: who, all points, and the points and the status of each exercise. RFC 4180, in UTF-8. */
final class GradesCsv {

    private GradesCsv() {}

    static String text(Gradebook gradebook) throws IOException {
        Set<String> ids = gradebook.submissions().stream()
                .flatMap(submission -> submission.exercises().stream())
                .map(ExerciseVerdict::id)
                .collect(Collectors.toCollection(TreeSet::new));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(ids));
            gradebook.submissions().forEach(submission -> csv.writeRecord(row(submission, ids)));
        }
        return text.toString();
    }

    private static List<String> header(Set<String> ids) {
        List<String> cells = new ArrayList<>(List.of("submission", "score", "max score", "open"));
        for (String id : ids) {
            cells.add(SpreadsheetCell.text(id));
            cells.add(SpreadsheetCell.text(id + " status"));
        }
        return cells;
    }

    private static List<String> row(SubmissionVerdict submission, Set<String> ids) {
        List<String> cells = new ArrayList<>(List.of(
                SpreadsheetCell.text(submission.name()),
                "" + submission.score(),
                "" + submission.maxScore(),
                "" + submission.openScore()));
        Map<String, ExerciseVerdict> verdicts = new LinkedHashMap<>();
        submission.exercises().forEach(exercise -> verdicts.put(exercise.id(), exercise));
        for (String id : ids) {
            ExerciseVerdict verdict = verdicts.get(id);
            cells.add(verdict == null ? "" : "" + verdict.score());
            cells.add(verdict == null ? "" : StatusLabel.of(verdict.status()));
        }
        return cells;
    }
}
