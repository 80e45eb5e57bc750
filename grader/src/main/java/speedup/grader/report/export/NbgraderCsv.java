package speedup.grader.report.export;

import java.util.List;
import java.util.stream.Stream;
import speedup.grader.csv.SpreadsheetCell;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.RosterEntry.NameParts;

/** Marks as {@code nbgrader export} writes them: who reads those, reads these. */
final class NbgraderCsv {

    private NbgraderCsv() {}

    static ExportedTable table(ClassMarks marks) {
        NewGradebook gradebook = new NewGradebook(List.of(
                "assignment",
                "duedate",
                "timestamp",
                "student_id",
                "last_name",
                "first_name",
                "email",
                "raw_score",
                "late_submission_penalty",
                "score",
                "max_score"));
        String assignment = SpreadsheetCell.text(marks.assignment());
        gradebook.add(marks.students(), mark -> List.of(id(mark)), mark -> {
            NameParts name = mark.student().parts();
            String grade = mark.grade().orElse("");
            return List.of(
                    assignment,
                    "",
                    "",
                    id(mark),
                    SpreadsheetCell.text(name.last()),
                    SpreadsheetCell.text(name.first()),
                    SpreadsheetCell.text(mark.person().id(IdKind.EMAIL)),
                    grade,
                    grade.isEmpty() ? "" : "0",
                    grade,
                    StudentMark.number(marks.maxScore()));
        });
        return gradebook.table("nbgrader.csv");
    }

    /** The school's id, else the login; without a roster what the submission is called by. */
    private static String id(StudentMark mark) {
        return Stream.of(IdKind.STUDENT, IdKind.LOGIN, IdKind.SIS, IdKind.CANVAS)
                .map(kind -> mark.person().id(kind))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseGet(() -> mark.student().line() > 0 ? "" : mark.person().name());
    }
}
