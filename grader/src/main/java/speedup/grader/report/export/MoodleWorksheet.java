package speedup.grader.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.csv.SpreadsheetCell;
import speedup.grader.report.Figures;
import speedup.grader.report.StatusLabel;
import speedup.grader.roster.IdKind;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** Moodle's offline grading worksheet, by the columns that its {@code importgradeslib.php} names. */
final class MoodleWorksheet {

    static final String IDENTIFIER = "Identifier";
    static final String GRADE = "Grade";

    private static final String MAXIMUM = "Maximum Grade";
    private static final String CAN_BE_CHANGED = "Grade can be changed";
    private static final String FEEDBACK = "Feedback comments";

    /** What Moodle writes where there is no time. */
    private static final String NO_TIME = "-";

    private static final int LONGEST_MESSAGE = 1_000;

    private MoodleWorksheet() {}

    static ExportedTable table(ClassMarks marks) {
        return marks.platform()
                .filter(platform -> platform.format() == ExportFormat.MOODLE)
                .map(platform -> filled(platform, marks))
                .orElseGet(() -> anew(marks));
    }

    private static ExportedTable filled(PlatformGradebook platform, ClassMarks marks) {
        FilledGradebook filled = new FilledGradebook(platform);
        int feedback = platform.file().column(FEEDBACK);
        int maximum = platform.file().column(MAXIMUM);
        int changeable = platform.file().column(CAN_BE_CHANGED);
        List<String> locked = new ArrayList<>();
        Map<Integer, StudentMark> rows = filled.rowsOf(marks);
        rows.forEach((row, mark) -> {
            if (filled.cell(row, changeable).strip().equalsIgnoreCase("No")) {
                locked.add(mark.label());
                return;
            }
            mark.grade().ifPresent(grade -> filled.set(row, platform.gradeColumn(), grade));
            if (feedback >= 0) {
                mark.verdict().ifPresent(verdict -> filled.set(row, feedback, feedback(verdict)));
            }
        });
        filled.note(locked, "Locked in Moodle, and left as they are, ", "");
        rows.keySet().stream()
                .findFirst()
                .ifPresent(row -> filled.compareMaximum(filled.cell(row, maximum), marks.maxScore()));
        return filled.table();
    }

    private static ExportedTable anew(ClassMarks marks) {
        NewGradebook gradebook = new NewGradebook(List.of(
                IDENTIFIER,
                "Full name",
                "Email address",
                "Status",
                GRADE,
                MAXIMUM,
                CAN_BE_CHANGED,
                "Last modified (submission)",
                "Last modified (grade)",
                FEEDBACK));
        gradebook.add(
                marks.students(),
                mark -> List.of(participant(mark)),
                mark -> List.of(
                        participant(mark),
                        SpreadsheetCell.text(mark.person().name()),
                        SpreadsheetCell.text(mark.person().id(IdKind.EMAIL)),
                        "",
                        mark.grade().orElse(""),
                        StudentMark.number(marks.maxScore()),
                        "Yes",
                        NO_TIME,
                        NO_TIME,
                        mark.verdict().map(MoodleWorksheet::feedback).orElse("")));
        return gradebook.table("moodle.csv");
    }

    private static String participant(StudentMark mark) {
        String number = mark.person().id(IdKind.PARTICIPANT);
        return number.matches("\\d+") ? "Participant " + number : number;
    }

    /** What the student reads in Moodle, which takes it for HTML: a line for each exercise. */
    static String feedback(SubmissionVerdict verdict) {
        String sum = Figures.points(verdict.score()) + " of " + Figures.points(verdict.maxScore()) + " points";
        String open = verdict.openScore() > 0
                ? ", and " + Figures.points(verdict.openScore())
                        + " open: nothing is lost, and the grade comes when they are decided."
                : ".";
        return Stream.of(
                        Stream.of(sum + open),
                        verdict.problems().stream(),
                        verdict.exercises().stream().map(MoodleWorksheet::line))
                .flatMap(lines -> lines)
                .map(line -> escaped(UntrustedText.line(line, LONGEST_MESSAGE)))
                .collect(Collectors.joining("<br>"));
    }

    private static String line(ExerciseVerdict exercise) {
        String result = exercise.id() + ": " + StatusLabel.of(exercise.status()) + ", "
                + Figures.points(exercise.score()) + " of " + Figures.points(exercise.maxScore());
        return exercise.status() == Status.PASSED ? result : result + ". " + exercise.message();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
