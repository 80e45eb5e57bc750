package speedup.grader.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.SpreadsheetCell;

/** A gradebook that is written anew, for whoever has no file of the platform. */
final class NewGradebook {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    NewGradebook(List<String> header) {
        rows.add(header);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /**
     * Adds a row for each student whose ids the platform can read. An id is never altered: a student with one that a
     * spreadsheet would compute is left out.
     *
     * @param ids some of the row's cells, of which one at least must not be empty
     */
    void add(
            List<StudentMark> students,
            Function<StudentMark, List<String>> ids,
            Function<StudentMark, List<String>> row) {
        for (StudentMark student : students) {
            List<String> known = ids.apply(student);
            if (known.stream().allMatch(String::isEmpty)) {
                leftOut.add(student.label() + ", whose id is not known");
            } else if (!known.stream().allMatch(SpreadsheetCell::isHarmless)) {
                leftOut.add(student.label() + ", whose id a spreadsheet would take for a formula");
            } else {
                rows.add(row.apply(student));
            }
        }
    }

    ExportedTable table(String file) {
        return new ExportedTable(
                CsvFile.text(',', rows),
                leftOut.isEmpty()
                        ? List.of()
                        : List.of("Left out of " + file + ", " + leftOut.size() + ": " + String.join("; ", leftOut)
                                + "."));
    }
}
