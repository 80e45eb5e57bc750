package speedup.grader.report.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import speedup.grader.csv.SpreadsheetCell;
import speedup.grader.roster.IdKind;

/** Canvas's gradebook, as its import reads it: by the columns that its {@code gradebook_importer.rb} names. */
final class CanvasGradebook {

    static final String STUDENT = "Student";
    static final String ID = "ID";

    private static final String POINTS_POSSIBLE = "Points Possible";
    private static final String EXCUSED = "EX";

    private CanvasGradebook() {}

    static ExportedTable table(ClassMarks marks) {
        return marks.platform()
                .filter(platform -> platform.format() == ExportFormat.CANVAS)
                .map(platform -> filled(platform, marks))
                .orElseGet(() -> anew(marks));
    }

    private static ExportedTable filled(PlatformGradebook platform, ClassMarks marks) {
        FilledGradebook filled = new FilledGradebook(platform);
        int column = platform.gradeColumn();
        Map<Integer, StudentMark> rows = filled.rowsOf(marks);
        List<String> excused = new ArrayList<>();
        rows.forEach((row, mark) -> {
            if (filled.cell(row, column).strip().equalsIgnoreCase(EXCUSED)) {
                excused.add(mark.label());
            } else {
                mark.grade().ifPresent(grade -> filled.set(row, column, grade));
            }
        });
        filled.note(excused, "Excused in Canvas, and left so, ", "");
        for (int row = 1; row < platform.file().rows().size(); row++) {
            if (filled.cell(row, platform.file().column(STUDENT)).strip().equalsIgnoreCase(POINTS_POSSIBLE)) {
                filled.compareMaximum(filled.cell(row, column), marks.maxScore());
            }
        }
        return filled.table();
    }

    private static ExportedTable anew(ClassMarks marks) {
        NewGradebook gradebook = new NewGradebook(List.of(
                STUDENT, ID, "SIS User ID", "SIS Login ID", "Section", SpreadsheetCell.text(marks.assignment())));
        List<String> maximum = new ArrayList<>(Collections.nCopies(5, ""));
        maximum.set(0, POINTS_POSSIBLE);
        maximum.add(StudentMark.number(marks.maxScore()));
        gradebook.add(maximum);
        gradebook.add(marks.students(), CanvasGradebook::ids, mark -> {
            List<String> row = new ArrayList<>();
            row.add(SpreadsheetCell.text(mark.person().name()));
            row.addAll(ids(mark));
            row.add(SpreadsheetCell.text(mark.student().section()));
            row.add(mark.grade().orElse(""));
            return row;
        });
        return gradebook.table("canvas.csv");
    }

    private static List<String> ids(StudentMark mark) {
        return List.of(
                mark.person().id(IdKind.CANVAS),
                mark.person().id(IdKind.SIS),
                mark.person().id(IdKind.LOGIN));
    }
}
