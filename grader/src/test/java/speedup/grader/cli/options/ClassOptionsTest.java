package speedup.grader.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.local.AnonymousClass;
import speedup.grader.app.local.ClassNotes;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.intake.Intake;
import speedup.grader.intake.Taken;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** The whole way of a class, from its folder and its roster to the platform's file; only the grading is made up. */
class ClassOptionsTest {

    private static final String ZANNA = "\u0416\u0430\u043d\u043d\u0430 \u0419\u043e\u0440\u0434\u0430\u043d";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private FakeSpeedup speedup;
    private Path submissions;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        submissions = Files.createDirectory(home.resolve("class"));
        out = home.resolve("out");
        speedup.grading = ClassOptionsTest::grade;
    }

    /** Takes the class in as it is, and gives each submission points by its name. */
    private static Gradebook grade(GradeRequest request, GradingListener progress) {
        Taken taken = AnonymousClass.of(
                new Intake(FakeSpeedup.EXERCISES).take(request.paths(), request.input(), Set.of()),
                request.anonymity());
        ClassNotes.of(request, taken).forEach(progress::noted);
        Gradebook plain = Gradebooks.of(taken.submissions().stream()
                .map(submission -> new SubmissionVerdict(
                        submission.name(),
                        List.of(),
                        List.of(Gradebooks.verdict(
                                submission.name().contains("Open") ? Status.INCONCLUSIVE : Status.PASSED))))
                .toArray(SubmissionVerdict[]::new));
        return new Gradebook(plain.conditions(), plain.submissions(), taken.authors());
    }

    private void handIn(String... folders) throws IOException {
        for (String folder : folders) {
            Files.writeString(
                    Files.createDirectories(submissions.resolve(folder)).resolve("Answer.java"), "class A {}");
        }
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(home.resolve(name), String.join("\r\n", lines)).toString();
    }

    private int grade(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"grade", submissions.toString(), "--out", out.toString()}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return speedup.run(all);
    }

    @Test
    void fillsInTheWorksheetOfAClass() throws IOException {
        handIn("Ada Bell_11_assignsubmission_file_", "Open End_12_assignsubmission_file_");
        handIn("Someone Else_99_assignsubmission_file_");
        String worksheet = file(
                "Grades.csv",
                "\ufeffIdentifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Feedback"
                        + " comments",
                "Participant 11,Ada Bell,a@x.org,Submitted,,10.00,Yes,",
                "Participant 12,Open End,o@x.org,Submitted,,10.00,Yes,",
                "Participant 13,Not There,n@x.org,No submission,,10.00,Yes,");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(grade("--gradebook", worksheet, "--format", "moodle")).isEqualTo(3);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(speedup.err.toString()).isEqualToNormalizingNewlines("""
                        Moodle, 3 submissions; 2 of 3 on the roster have one; attempts: newest counts.
                        On the roster without a submission, 1: Not There (line 4).
                        Submissions that no line of the roster is sure for, 1: Someone Else (no line has this name or id). \
                        They are graded, and give nobody on the roster a mark.
                        """);
        assertThat(out.resolve("moodle.csv")).content().isEqualToNormalizingNewlines("""
                \ufeffIdentifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Feedback comments
                Participant 11,Ada Bell,a@x.org,Submitted,10,10.00,Yes,"10 of 10 points.<br>processes/blur-passed: \
                passed, 10 of 10"
                Participant 12,Open End,o@x.org,Submitted,,10.00,Yes,"0 of 10 points, and 10 open: nothing is lost, and \
                the grade comes when they are decided.<br>processes/blur-inconclusive: inconclusive, 0 of 10. This is \
                what happened to processes/blur-inconclusive: it ended as INCONCLUSIVE. The rule says something else, \
                so look at the lines below and try again."
                Participant 13,Not There,n@x.org,No submission,,10.00,Yes,
                """);
        assertThat(speedup.out.toString()).endsWith("""
                Submissions that no line of the roster is sure for, 1: Someone Else (no line has this name or id).
                They are graded, and give nobody on the roster a mark.
                No grade is written for 1 without a submission: Not There (line 4).
                No grade is written for 1 with open points: Open End (line 3), 10 of 10 open. Run the same command
                again: it grades what is open, and keeps the rest.
                """);
    }

    @Test
    void takesTheNamesOfACanvasClass() throws IOException {
        handIn("unused");
        Files.delete(submissions.resolve("unused").resolve("Answer.java"));
        Files.delete(submissions.resolve("unused"));
        Files.writeString(submissions.resolve("bellada_11_501_Answer.java"), "class A {}");
        Files.writeString(submissions.resolve("yang_LATE_12_502_Answer.java"), "class A {}");
        String roster = file("roster.csv", "Name;Canvas ID;SIS Login ID", "Ada Bell;11;ada", ZANNA + ";13;zanna");

        assertThat(grade("--roster", roster, "--format", "canvas,nbgrader", "--assignment", "Lab"))
                .isZero();

        assertThat(out.resolve("canvas.csv")).content().isEqualToNormalizingNewlines("""
                Student,ID,SIS User ID,SIS Login ID,Section,Lab
                Points Possible,,,,,10
                Ada Bell,11,,ada,,10
                %s,13,,zanna,,
                """.formatted(ZANNA));
        assertThat(out.resolve("nbgrader.csv")).content().contains("Lab,,,ada,Ada Bell,,,10,0,10,10");
        assertThat(speedup.err.toString())
                .contains("1 of 2 on the roster have one", "yang (no line has this name or id)");
        assertThat(out.resolve("report.json")).content().contains("bellada").doesNotContain("Ada Bell");
    }

    @Test
    void saysWhatIsWrongWithAFileBeforeTheGrading() throws IOException {
        speedup.grading = (request, progress) -> {
            throw new IllegalStateException("must not be graded");
        };
        String missing = home.resolve("none.csv").toString();
        assertThat(grade("--roster", missing)).isEqualTo(2);
        assertThat(speedup.err).hasToString("--roster " + missing + " cannot be read: no such file or directory.\n");
        String odd = file("odd.csv", "colour,size", "red,1");
        assertThat(grade("--roster", odd)).isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith("--roster " + odd + " cannot be used: its first line names no");
        assertThat(grade("--gradebook", odd, "--format", "moodle")).isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith("--gradebook " + odd + " cannot be used: it is neither");
        assertThat(grade("--assignment", "Lab", "--format", "csv")).isEqualTo(2);
        assertThat(speedup.err)
                .hasToString("--assignment is for --format canvas, moodle and nbgrader: give one of them.\n");
    }

    @Test
    void writesOverNoFileThatIsGiven() throws IOException {
        Files.createDirectories(out);
        String given = Files.writeString(out.resolve("moodle.csv"), "Identifier,Grade\nParticipant 1,\n")
                .toString();

        assertThat(grade("--gradebook", given, "--format", "moodle")).isEqualTo(2);
        assertThat(speedup.err)
                .hasToString(given + " would be written over: move it out of the folder of --out, or rename it.\n");
        assertThat(grade("--gradebook", given, "--format", "csv")).isEqualTo(2);
        assertThat(speedup.err)
                .hasToString("--gradebook " + given + " is filled in by --format moodle: give that too.\n");
    }
}
