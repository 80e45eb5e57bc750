package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.UsageException;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.intake.layout.Platform;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class GradeCommandTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private String submission;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        submission = Files.createDirectory(home.resolve("anna")).toString();
    }

    @Test
    void passesEveryOptionOn() {
        int exit = speedup.run(
                "grade",
                submission,
                submission,
                "--only",
                "threads/matmul,processes/spawn",
                "--sandbox",
                "Namespaces",
                "--marks-only",
                "--cores",
                "4",
                "--retries",
                "7");
        assertThat(exit).isZero();
        GradeRequest request = speedup.requests.get(0);
        assertThat(request.paths()).containsExactly(Path.of(submission), Path.of(submission));
        assertThat(request.only()).containsExactlyInAnyOrder("threads/matmul", "processes/spawn");
        assertThat(request.sandbox()).isEqualTo(SandboxChoice.NAMESPACES);
        assertThat(request.explanation()).isEqualTo(ExplanationLevel.NOTHING);
        assertThat(request.cores()).isEqualTo(OptionalInt.of(4));
        assertThat(request.retries()).isEqualTo(7);
    }

    @Test
    void usesDefaultsForWhatIsNotTyped() {
        assertThat(speedup.run("grade", submission)).isZero();
        GradeRequest request = speedup.requests.get(0);
        assertThat(request.only()).isEmpty();
        assertThat(request.sandbox()).isEqualTo(SandboxChoice.AUTO);
        assertThat(request.explanation()).isEqualTo(ExplanationLevel.FAILURES);
        assertThat(request.cores()).isEmpty();
        assertThat(request.retries()).isEqualTo(2);
        assertThat(speedup.out.toString()).startsWith("anna: 10/10 points\n").doesNotContain("Report:");
        assertThat(home.resolve(".speedup")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"PASSED, 0", "INCORRECT, 1", "TOO_SLOW, 1", "INCONCLUSIVE, 3"})
    void endsWithTheExitCodeOfTheGradebook(Status status, int code) {
        speedup.verdict = status;
        assertThat(speedup.run("grade", submission)).isEqualTo(code);
    }

    @Test
    void writesTheReportIntoANewFolder() {
        Path out = home.resolve("new").resolve("out");
        assertThat(speedup.run("grade", submission, "--out", out.toString())).isZero();
        assertThat(out.resolve("report.json")).isNotEmptyFile();
        assertThat(speedup.out.toString()).endsWith("Report: " + out.resolve("report.json") + "\n");
    }

    @Test
    void writesTheVersionOfTheReportThatIsAskedFor() throws IOException {
        Path out = home.resolve("out");
        assertThat(speedup.run("grade", submission, "--out", out.toString())).isZero();
        assertThat(out.resolve("report.json"))
                .content()
                .contains("\"version\" : 2", "\"began\" : \"2026-01-02T03:04:05Z\"", "\"" + submission + "\"");
        assertThat(speedup.run("grade", submission, "--out", out.toString(), "--report-version", "1"))
                .isZero();
        assertThat(out.resolve("report.json")).content().contains("\"schemaVersion\" : 1");
        assertThat(speedup.run("grade", submission, "--out", out.toString(), "--report-version", "3"))
                .isEqualTo(2);
        assertThat(speedup.err).hasToString("--report-version must be 1 to 2, not 3.\n");
    }

    @Test
    void writesTheFormatsThatAreAskedFor() {
        Path out = home.resolve("out");
        assertThat(speedup.run("grade", submission, "--out", out.toString(), "--format", "csv,JUnit"))
                .isZero();
        assertThat(out).isDirectoryContaining("glob:**/grades.csv").isDirectoryContaining("glob:**/junit.xml");
        assertThat(speedup.out.toString())
                .endsWith("Report: " + out.resolve("report.json") + "\nReport: " + out.resolve("grades.csv")
                        + "\nReport: " + out.resolve("junit.xml") + "\n");
    }

    @Test
    void writesPages() {
        Path out = home.resolve("out");
        assertThat(speedup.run("grade", submission, "--out", out.toString(), "--format", "html"))
                .isZero();
        assertThat(out.resolve("index.html")).isNotEmptyFile();
        assertThat(out.resolve("pages")).isDirectoryContaining("glob:**.html");
        assertThat(speedup.out.toString()).endsWith("Report: " + out.resolve("index.html") + "\n");
    }

    /** The cause of what is too slow here is a lock. */
    @Test
    void namesTheSectionThatExplainsTheCauseWhereverItTells() throws IOException {
        Files.writeString(home.resolve("lesson-threads/README.md"), "## When threads share data\n");
        String section = "Read: When threads share data (lesson-threads/README.md#when-threads-share-data)";
        Path out = home.resolve("out");
        speedup.verdict = Status.TOO_SLOW;

        assertThat(speedup.run("grade", submission, "--out", out.toString(), "--format", "html,junit,gradescope"))
                .isEqualTo(1);

        assertThat(speedup.out.toString().replaceAll("\\s+", " ")).contains(section);
        for (String file : List.of("report.json", "junit.xml", "results.json", "pages/anna.html")) {
            assertThat(out.resolve(file)).content().contains(section);
        }
    }

    @Test
    void takesTheInputForOneSubmissionWhereTheFormatIsForOne() {
        String out = home.resolve("out").toString();
        assertThat(speedup.run("grade", submission, "--out", out, "--format", "gradescope"))
                .isZero();
        assertThat(speedup.requests.get(0).input()).isEqualTo(InputChoice.ONE);
        assertThat(home.resolve("out").resolve("results.json")).isNotEmptyFile();

        assertThat(speedup.run("grade", submission, submission, "--out", out, "--format", "gradescope"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--format gradescope is for one submission: give one PATH");
        assertThat(speedup.run("grade", submission, "--each", "--out", out, "--format", "csv,gradescope"))
                .isEqualTo(2);
        assertThat(speedup.requests).hasSize(1);
    }

    @Test
    void rejectsAFormatThatCannotBeWritten() {
        assertThat(speedup.run("grade", submission, "--format", "csv")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--format needs --out");
        assertThat(speedup.run("grade", submission, "--out", "x", "--format", "excel"))
                .isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("\"excel\" is none of csv, junit, gradescope, markdown, canvas, moodle");
        assertThat(speedup.requests).isEmpty();
    }

    @Test
    void cachesVerdictsBesideTheReport() {
        Path out = home.resolve("out");
        assertThat(speedup.run("grade", submission)).isZero();
        assertThat(speedup.run("grade", submission, "--out", out.toString())).isZero();
        assertThat(speedup.run("grade", submission, "--out", out.toString(), "--fresh"))
                .isZero();
        assertThat(speedup.requests)
                .extracting(GradeRequest::cache)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new CacheOptions(out, false)),
                        Optional.of(new CacheOptions(out, true)));
        assertThat(speedup.run("grade", submission, "--fresh")).isEqualTo(2);
        assertThat(speedup.err).hasToString("--fresh needs --out: without it, nothing is kept from run to run.\n");
    }

    @Test
    void makesTheFolderForTheReportBeforeTheGrading() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThat(speedup.run("grade", submission, "--out", file.toString())).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("The folder for the report, " + file)
                .hasLineCount(1);
        assertThat(speedup.requests).isEmpty();
    }

    @Test
    void namesAReportThatCannotBeWritten() throws IOException {
        Path out = home.resolve("out");
        Files.createDirectories(out.resolve("report.json").resolve("in the way"));
        assertThat(speedup.run("grade", submission, "--out", out.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("The report could not be written to " + out);
        assertThat(speedup.out.toString()).as("the marks, all the same").startsWith("anna: 10/10 points\n");
    }

    @Test
    void writesTheReportWhereTheGradingCannotBeRecorded() throws IOException {
        Path out = home.resolve("out");
        Files.createDirectories(out.resolve("verdicts/grading.json/in the way"));
        assertThat(speedup.run("grade", submission, "--out", out.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("The report is written", "could not be recorded in " + out);
        assertThat(out.resolve("report.json")).isNotEmptyFile();
    }

    @Test
    void tellsAFailFromAFailWithAnOpenMark() {
        for (Status second : List.of(Status.PASSED, Status.INCONCLUSIVE)) {
            speedup.grading = (request, progress) -> Gradebooks.of(
                    new SubmissionVerdict("anna", List.of(), List.of(Gradebooks.verdict(Status.TOO_SLOW))),
                    new SubmissionVerdict("ben", List.of(), List.of(Gradebooks.verdict(second))));
            assertThat(speedup.run("grade", submission)).isEqualTo(second == Status.PASSED ? 1 : 4);
        }
    }

    @Test
    void reportsAnInterruptWithoutATrace() {
        speedup.grading = (request, progress) -> {
            throw new CancellationException("Interrupted while anna was graded");
        };
        assertThat(speedup.run("grade", submission)).isEqualTo(130);
        assertThat(speedup.err).hasToString("Stopped before the end.\n");
    }

    @Test
    void namesAMissingPath() {
        assertThat(speedup.run("grade", "/no/such/place")).isEqualTo(2);
        assertThat(speedup.err)
                .hasToString("There is nothing to grade at /no/such/place: no such file or directory.\n");
    }

    @Test
    void suggestsAnExerciseForAnUnknownId() {
        assertThat(speedup.run("grade", submission, "--only", "threads/matmull"))
                .isEqualTo(2);
        assertThat(speedup.err).hasToString("""
                        There is no exercise "threads/matmull". Did you mean threads/matmul?
                        './speedup list' shows them all.
                        """);
    }

    @Test
    void passesOnWhatTheInputIs() {
        assertThat(speedup.run("grade", submission)).isZero();
        assertThat(speedup.run("grade", submission, "--one")).isZero();
        assertThat(speedup.run("grade", submission, "--each")).isZero();
        assertThat(speedup.run("grade", submission, "--layout", "Moodle")).isZero();
        assertThat(speedup.requests)
                .extracting(GradeRequest::input)
                .containsExactly(InputChoice.AUTO, InputChoice.ONE, InputChoice.EACH, InputChoice.of(Platform.MOODLE));
    }

    @Test
    void rejectsAnInputThatIsTwoThings() {
        assertThat(speedup.run("grade", submission, "--one", "--each")).isEqualTo(2);
        assertThat(speedup.err).hasToString("--layout, --one and --each exclude each other: give one of them.\n");
    }

    @Test
    void namesTheLayoutsThatThereAre() {
        assertThat(speedup.run("grade", submission, "--layout", "ilias")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("\"ilias\" is none of moodle, canvas, blackboard, brightspace, sakai, gradescope, github")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatALocaleLacksLetters() {
        assertThat(speedup.run("grade", "M\ufffd\ufffdller.zip")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("letters that this locale does not know", "LC_ALL=C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two"})
    void rejectsANumberOfCoresThatIsNoCount(String cores) {
        assertThat(speedup.run("grade", submission, "--cores", cores)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--cores").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "often"})
    void rejectsANumberOfRetriesThatIsNoCount(String retries) {
        assertThat(speedup.run("grade", submission, "--retries", retries)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--retries").doesNotContain("\tat ");
    }

    @Test
    void explainsWrongUseInAFewLines() {
        assertThat(speedup.run("grade")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("PATH").contains("'./speedup grade --help'");
        assertThat(speedup.run("grade", submission, "--sandbox", "jail")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("auto, bubblewrap, namespaces, user, none")
                .doesNotContain("\tat ");
        assertThat(speedup.run("grade", submission, "--sandbox", "own_work")).isEqualTo(2);
        assertThat(speedup.run("grad", submission)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("Did you mean", "grade");
    }

    @Test
    void showsAUsageErrorInALineAndAFaultWithItsTrace() {
        speedup.grading = (request, progress) -> {
            throw new UsageException("The sandbox \"bubblewrap\" does not work here.", new IOException("no bwrap"));
        };
        assertThat(speedup.run("grade", submission)).isEqualTo(2);
        assertThat(speedup.err).hasToString("The sandbox \"bubblewrap\" does not work here.\n");
        speedup.grading = (request, progress) -> {
            throw new IllegalStateException("broken");
        };
        assertThat(speedup.run("grade", submission)).isEqualTo(70);
        assertThat(speedup.err.toString())
                .startsWith("Speedup has a fault; please report it, with what follows.\n")
                .contains("java.lang.IllegalStateException: broken", "\tat ");
    }

    @Test
    void showsHelpAndVersion() {
        assertThat(speedup.run("--help")).isZero();
        assertThat(speedup.out.toString()).contains("list", "check", "hint", "machine", "grade", "Exit codes");
        assertThat(speedup.run("grade", "--help")).isZero();
        assertThat(speedup.out.toString())
                .contains("--out=DIR", "auto, bubblewrap, namespaces, user,")
                .doesNotContain("own_work");
        assertThat(speedup.run("--version")).isZero();
        assertThat(speedup.out.toString()).startsWith("speedup development\nJava ");
    }
}
