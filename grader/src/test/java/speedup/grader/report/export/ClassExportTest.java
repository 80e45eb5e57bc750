package speedup.grader.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.course.LessonSections;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.CsvFile.Row;
import speedup.grader.csv.CsvFormatException;
import speedup.grader.report.Gradebooks;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;
import speedup.grader.roster.Roster;
import speedup.grader.roster.Rosters;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** Gradebooks for platforms, filled in and written anew. */
class ClassExportTest {

    private static final String CANVAS_HEADER =
            "Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (4711),Lab 2 (4712),Final Score";
    private static final String MOODLE_HEADER =
            "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can"
                    + " be changed,Last modified (submission),Last modified (grade),Feedback comments";
    private static final String HOSTILE = "=cmd|' /C calc'!A0, \"<script>\" \u202e & ; x";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Gradebook gradebook(Map<String, Person> authors, SubmissionVerdict... submissions) {
        Gradebook plain = Gradebooks.of(submissions);
        return new Gradebook(plain.conditions(), plain.submissions(), authors);
    }

    private static SubmissionVerdict open(String name) {
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict(Status.PASSED), Gradebooks.verdict(Status.INCONCLUSIVE)));
    }

    private static PlatformGradebook platform(String assignment, String... lines) throws CsvFormatException {
        return PlatformGradebook.of(
                "given.csv", Rosters.file(lines), Optional.of(assignment).filter(title -> !title.isEmpty()));
    }

    private static ClassMarks marks(Gradebook gradebook, PlatformGradebook platform) {
        return ClassMarks.of(gradebook, Optional.empty(), Optional.of(platform), "Lab");
    }

    private List<List<String>> written(ExportFormat format, ClassMarks marks) throws IOException, CsvFormatException {
        Path file = format.write(marks, folder, LessonSections.none());
        assertThat(file).hasFileName(format.fileName());
        return CsvFile.read(file).rows().stream().map(Row::cells).toList();
    }

    @Test
    void fillsInACanvasGradebookAndKeepsTheRest() throws Exception {
        String[] given = {
            "\ufeff" + CANVAS_HEADER.replace(',', ';'),
            ";;;;;Manual Posting;;(read only)",
            "    Points Possible;;;;;10;100;(read only)",
            "\"Lovelace, Ada\";12;s1;ada;\"Mon; early\";;95.5;88",
            "\u738b, \u5c0f\u660e;13;s2;wang;Mon;3;;",
            "\u0641\u0627\u0637\u0645\u0629 \u0639\u0644\u064a;14;s3;fa;Mon;EX;;",
            "\u0386\u03bd\u03bd\u03b1;15;s4;anna;Mon;7;;",
            "\u0416\u0430\u043d\u043d\u0430;16;s5;zh;Mon;;1;",
            "\"=1+1\";17;s6;x;Mon;;1;",
            "\"Student, Test\";99;;t;Mon;;;"
        };
        Map<String, Person> authors = new HashMap<>();
        List.of("12", "13", "14", "15", "17", "98")
                .forEach(id -> authors.put("sub" + id, new Person("x" + id, Map.of(IdKind.CANVAS, id))));
        Gradebook gradebook = gradebook(
                authors,
                Gradebooks.passed("sub12"),
                Gradebooks.passed("sub13"),
                Gradebooks.passed("sub14"),
                open("sub15"),
                Gradebooks.passed("sub17"),
                Gradebooks.passed("sub98"));
        ClassMarks marks = marks(gradebook, platform("lab 1", given));

        List<List<String>> rows = written(ExportFormat.CANVAS, marks);

        assertThat(Files.readString(folder.resolve("canvas.csv"))).startsWith("\ufeffStudent;ID;SIS User ID;");
        List<List<String>> expected = new ArrayList<>(
                Rosters.file(given).rows().stream().map(Row::cells).toList());
        expected.set(3, List.of("Lovelace, Ada", "12", "s1", "ada", "Mon; early", "10", "95.5", "88"));
        expected.set(4, List.of("\u738b, \u5c0f\u660e", "13", "s2", "wang", "Mon", "10", "", ""));
        expected.set(8, List.of("=1+1", "17", "s6", "x", "Mon", "10", "1", ""));
        assertThat(rows).isEqualTo(expected);
        assertThat(ExportFormat.CANVAS.notes(marks))
                .containsExactly(
                        "Excused in Canvas, and left so, 1: \u0641\u0627\u0637\u0645\u0629 \u0639\u0644\u064a (line 6).",
                        "given.csv gives at most 10 points, and the marks are out of 20. They are written as they are:"
                                + " change the assignment's points, or what is graded.",
                        "Replaced what stood in line 5 of given.csv.",
                        "Names or ids in line 9 of given.csv could be taken for formulas. They are kept, since the"
                                + " platform needs them: import the file without opening it in a spreadsheet.");
        assertThat(marks.notes())
                .containsExactly(
                        "Submissions that no line of the roster is sure for, 1: sub98 (no line has this name or id). They"
                                + " are graded, and give nobody on the roster a mark.",
                        "No grade is written for 1 without a submission: \u0416\u0430\u043d\u043d\u0430 (line 8).",
                        "No grade is written for 1 with open points: \u0386\u03bd\u03bd\u03b1 (line 7), 10 of 20 open. Run the"
                                + " same command again: it grades what is open, and keeps the rest.");
    }

    @Test
    void fillsInAMoodleWorksheetWithFeedback() throws Exception {
        String[] given = {
            MOODLE_HEADER,
            "Participant 12,Ada Lovelace,a@x.org,Submitted,,\"40,00\",Yes,\"Monday, 2 Nov\",-,",
            "Participant 13,\u0416\u0430\u043d\u043d\u0430,b@x.org,Submitted,,\"40,00\",Yes,-,-,",
            "Participant 14,Cy,c@x.org,No submission,,\"40,00\",Yes,-,-,mine",
            "Participant 15,Di,d@x.org,Submitted,5,\"40,00\",No,-,-,mine"
        };
        ExerciseVerdict hostile = new ExerciseVerdict(
                "threads/sum", Status.INCORRECT, 0, 10, "<b>" + HOSTILE, List.of(), List.of(), List.of());
        Map<String, Person> authors = new HashMap<>();
        List.of("12", "13", "15")
                .forEach(id -> authors.put("sub" + id, new Person("x" + id, Map.of(IdKind.PARTICIPANT, id))));
        Gradebook gradebook = gradebook(
                authors,
                new SubmissionVerdict("sub12", List.of("Late."), List.of(Gradebooks.verdict(Status.PASSED), hostile)),
                open("sub13"),
                Gradebooks.passed("sub15"));
        ClassMarks marks = marks(gradebook, platform("", given));

        List<List<String>> rows = written(ExportFormat.MOODLE, marks);

        assertThat(rows.get(1).subList(0, 9))
                .containsExactly(
                        "Participant 12",
                        "Ada Lovelace",
                        "a@x.org",
                        "Submitted",
                        "10",
                        "40,00",
                        "Yes",
                        "Monday, 2 Nov",
                        "-");
        assertThat(rows.get(1).get(9))
                .startsWith("10 of 20 points.<br>Late.<br>processes/blur-passed: passed, 10 of 10<br>threads/sum:"
                        + " incorrect, 0 of 10. &lt;b&gt;=cmd")
                .contains("&lt;script&gt;")
                .doesNotContain("<b>", "\u202e");
        assertThat(rows.get(2).get(4)).isEmpty();
        assertThat(rows.get(2).get(9))
                .startsWith(
                        "10 of 20 points, and 10 open: nothing is lost, and the grade comes when they are decided.");
        assertThat(rows.get(3)).isEqualTo(Rosters.file(given).rows().get(3).cells());
        assertThat(rows.get(4)).isEqualTo(Rosters.file(given).rows().get(4).cells());
        assertThat(ExportFormat.MOODLE.notes(marks))
                .containsExactly(
                        "Locked in Moodle, and left as they are, 1: Di (line 5).",
                        "given.csv gives at most 40 points, and the marks are out of 20. They are written as they are:"
                                + " change the assignment's points, or what is graded.");
    }

    @Test
    void findsTheRowsOfARosterInTheGradebook() throws Exception {
        Roster roster = Rosters.of("name,email,group", "Ada Bell,a@x.org,Red", "Bo,b@x.org,Red", "Cy,c@x.org,", "Di,,");
        PlatformGradebook platform = platform(
                "",
                MOODLE_HEADER,
                "Participant 1,Bo B.,b@x.org,,,10,Yes,-,-,",
                "Participant 2,Ada Bell,a@x.org,,,10,Yes,-,-,",
                "Participant 3,Di,,,,10,Yes,-,-,");
        Gradebook gradebook = Gradebooks.of(Gradebooks.passed("Bo"), Gradebooks.passed("Cy"), Gradebooks.passed("Di"));
        ClassMarks marks = ClassMarks.of(gradebook, Optional.of(roster), Optional.of(platform), "Lab");

        List<List<String>> rows = written(ExportFormat.MOODLE, marks);

        assertThat(rows).extracting(row -> row.get(4)).containsExactly("Grade", "10", "10", "10");
        assertThat(ExportFormat.MOODLE.notes(marks))
                .containsExactly("No row of given.csv is sure for 1: Cy (line 4): no line has this name or id. Their"
                        + " grades are in no row.");
    }

    @Test
    void writesACanvasGradebookAnew() throws Exception {
        Roster roster = Rosters.of(
                "name,canvas id,sis user id,login,section",
                "\"Lovelace, Ada\",12,s1,ada,Mon",
                "\"" + HOSTILE.replace("\"", "\"\"") + "\",13,,,=2",
                "Bo,,,,",
                "Cy,=1,,,");
        ClassMarks marks = ClassMarks.of(
                Gradebooks.of(Gradebooks.passed("12"), Gradebooks.passed("Bo"), Gradebooks.passed("Cy")),
                Optional.of(roster),
                Optional.empty(),
                "Lab 1 (4711)");

        assertThat(written(ExportFormat.CANVAS, marks))
                .isEqualTo(List.of(
                        List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Lab 1 (4711)"),
                        List.of("Points Possible", "", "", "", "", "10"),
                        List.of("Lovelace, Ada", "12", "s1", "ada", "Mon", "10"),
                        List.of("'=cmd|' /C calc'!A0, \"<script>\" <202e> & ; x", "13", "", "", "'=2", "")));
        assertThat(ExportFormat.CANVAS.notes(marks))
                .containsExactly(
                        "Left out of canvas.csv, 2: Bo (line 4), whose id is not known; Cy (line 5), whose id a"
                                + " spreadsheet would take for a formula.");
    }

    @Test
    void writesAMoodleWorksheetAnewFromTheNamesOfFolders() throws Exception {
        Gradebook gradebook = gradebook(
                Map.of("Ada", new Person("Ada", Map.of(IdKind.PARTICIPANT, "12"))),
                Gradebooks.passed("Ada"),
                Gradebooks.passed("Bo"));

        List<List<String>> rows = written(ExportFormat.MOODLE, ClassMarks.of(gradebook));

        assertThat(String.join(",", rows.get(0))).isEqualTo(MOODLE_HEADER);
        assertThat(rows.subList(1, rows.size()))
                .containsExactly(List.of(
                        "Participant 12",
                        "Ada",
                        "",
                        "",
                        "10",
                        "10",
                        "Yes",
                        "-",
                        "-",
                        "10 of 10 points.<br>processes/blur-passed: passed, 10 of 10"));
        assertThat(ExportFormat.MOODLE.notes(ClassMarks.of(gradebook)))
                .containsExactly("Left out of moodle.csv, 1: Bo, whose id is not known.");
    }

    @Test
    void writesTheColumnsOfNbgrader() throws Exception {
        Roster roster = Rosters.of(
                "first name,last name,id,email", "Ada,Lovelace,007,a@x.org", "Bo,Bell,8,b@x.org", "Cy,Dee,,");
        ClassMarks marks = ClassMarks.of(
                Gradebooks.of(Gradebooks.everyStatus("Bo Bell"), Gradebooks.passed("007")),
                Optional.of(roster),
                Optional.empty(),
                "ps1");

        assertThat(written(ExportFormat.NBGRADER, marks))
                .isEqualTo(List.of(
                        List.of(
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
                                "max_score"),
                        List.of("ps1", "", "", "007", "Lovelace", "Ada", "a@x.org", "10", "0", "10", "90"),
                        List.of("ps1", "", "", "8", "Bell", "Bo", "b@x.org", "", "", "", "90")));
        assertThat(ExportFormat.NBGRADER.notes(marks)).hasSize(1);
        assertThat(ExportFormat.CSV.notes(marks)).isEmpty();
    }

    @Test
    void saysWhichColumnsThereAreToFillIn() {
        assertThatThrownBy(() -> platform("", CANVAS_HEADER, "Ada,1,,,,,,"))
                .isInstanceOf(CsvFormatException.class)
                .hasMessage("say which column to fill in by --assignment: \"Lab 1 (4711)\", \"Lab 2 (4712)\"");
        assertThatThrownBy(() -> platform("Lab 3", CANVAS_HEADER, "Ada,1,,,,,,"))
                .hasMessageStartingWith("\"Lab 3\" is none of its assignments; say which");
        assertThatThrownBy(() -> platform("Lab", "Student,ID,Lab (1),Lab (2)", "Ada,1,,"))
                .hasMessageStartingWith("\"Lab\" is more than one of its assignments");
        assertThatThrownBy(() -> platform("", "Student,ID,Section", "Ada,1,"))
                .hasMessageContaining("make the assignment in Canvas first");
        assertThatThrownBy(() -> platform("", "name,grade", "Ada,1")).hasMessageContaining("it is neither Canvas's");
    }

    @Test
    void takesTheNumberOrTheHeaderForAnAssignment() throws Exception {
        assertThat(platform("4712", CANVAS_HEADER, "Ada,1,,,,,,").gradeColumn()).isEqualTo(6);
        assertThat(platform("Lab 1 (4711)", CANVAS_HEADER, "Ada,1,,,,,,").gradeColumn())
                .isEqualTo(5);
        assertThat(platform("", "Student,ID,Lab (x) (17)", "Ada,1,").gradeColumn())
                .isEqualTo(2);
    }

    @Test
    void writesNumbersPlainly() {
        assertThat(List.of(StudentMark.number(40), StudentMark.number(7.5), StudentMark.number(0)))
                .containsExactly("40", "7.5", "0");
    }
}
