package speedup.grader.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.app.UsageException;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.intake.InputChoice;
import speedup.grader.progress.GradingListener.Step;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.hosting.WorkflowRunner;
import speedup.grader.report.hosting.WorkflowRunner.Obeyed;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** {@code grade} on platforms, each a tree of folders and some variables. */
class PlatformDeliveryTest {

    private static final String HOSTILE = "anna\n::set-env name=PATH::/evil\r::add-mask::x ##[error]y %0A::warning::z";

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private Path submission;
    private Path summary;
    private Path root;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        submission = Files.createDirectory(home.resolve("anna"));
        summary = home.resolve("step-summary");
        root = Files.createDirectory(home.resolve("root"));
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }

    private void onActions() {
        speedup.variables = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "GITHUB_WORKSPACE", home.toString());
    }

    private void onGradescope() throws IOException {
        file("autograder/submission_metadata.json");
        Files.createDirectories(root.resolve("autograder/results"));
    }

    private List<Obeyed> obeyed() {
        // The runner reads both, in whichever order they arrive.
        List<Obeyed> obeyed = WorkflowRunner.obeyed(speedup.out.toString());
        assertThat(WorkflowRunner.obeyed(speedup.err.toString())).isEmpty();
        return obeyed;
    }

    @Test
    void tellsGitHubActionsWithoutBeingAsked() throws IOException {
        onActions();
        speedup.verdict = Status.DOES_NOT_COMPILE;
        Path answer = submission.resolve(new FakeExercise("threads/matmul").answerFile());
        Files.createDirectories(answer.getParent());
        Files.writeString(answer, "");

        assertThat(speedup.run("grade", submission.toString())).isEqualTo(1);
        assertThat(obeyed()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("error");
            assertThat(one.properties())
                    .containsEntry("file", home.relativize(answer).toString())
                    .containsEntry("line", "12")
                    .containsEntry("title", "threads/matmul: not compiling");
        });
        assertThat(summary).content().startsWith("## anna: 0 of 10 points\n");
        assertThat(speedup.out.toString())
                .contains("GitHub Actions: 1 annotations; the marks are in the step's summary. --format none switches");
    }

    @Test
    void namesThePlaceOfAnAnswerThatIsNotThere() {
        onActions();
        speedup.verdict = Status.NOT_ATTEMPTED;

        assertThat(speedup.run("grade", submission.toString(), "--format", "actions"))
                .isEqualTo(1);
        assertThat(obeyed())
                .singleElement()
                .satisfies(one -> assertThat(one.properties())
                        .containsEntry(
                                "file",
                                "lesson-threads/src/main/java/" + new FakeExercise("threads/matmul").answerFile()));
        assertThat(speedup.out.toString()).doesNotContain("--format none");
    }

    @Test
    void makesNoCommandOfWhatASubmissionSays() {
        onActions();
        speedup.grading = (request, progress) -> {
            progress.began(new Step(HOSTILE, 1, 1, "threads/matmul", HOSTILE));
            ExerciseVerdict verdict = new ExerciseVerdict(
                    "threads/matmul", Status.CRASHED, 0, 10, HOSTILE, List.of(HOSTILE), List.of(), List.of());
            return Gradebooks.of(
                    new SubmissionVerdict(HOSTILE, List.of(HOSTILE), List.of(verdict)), Gradebooks.passed("\0"));
        };

        assertThat(speedup.run("grade", submission.toString())).isEqualTo(1);
        assertThat(obeyed()).extracting(Obeyed::name).containsExactly("error");
        assertThat(summary).content().doesNotContainPattern("(?m)^\\s*::").doesNotContain("##[");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void obeysNoFaultAndCommandsAfterIt(boolean isFault) {
        onActions();
        speedup.grading = (request, progress) -> {
            throw isFault ? new IllegalStateException(HOSTILE) : new UsageException(HOSTILE);
        };

        assertThat(speedup.run("grade", submission.toString())).isEqualTo(isFault ? 70 : 2);
        assertThat(obeyed()).isEmpty();
        assertThat(WorkflowRunner.obeyed(speedup.out + "::notice::after\n")).hasSize(1);
    }

    @Test
    void saysWhatGitHubHasNoRoomFor() throws IOException {
        onActions();
        speedup.grading = (request, progress) ->
                Gradebooks.of(Gradebooks.everyStatus("a"), Gradebooks.everyStatus("b"), Gradebooks.everyStatus("c"));

        assertThat(speedup.run("grade", submission.toString())).isEqualTo(4);
        assertThat(obeyed()).hasSize(13);
        assertThat(speedup.out.toString()).contains("13 annotations, and no room for 11 more;");
        assertThat(Files.readString(summary))
                .endsWith("11 more exercises did not pass or are open; they stand above only.\n");
    }

    @Test
    void doesWithoutASummaryThatIsHidden() {
        speedup.variables = Map.of("GITHUB_ACTIONS", "true");
        speedup.verdict = Status.INCONCLUSIVE;

        assertThat(speedup.run("grade", submission.toString())).isEqualTo(3);
        assertThat(obeyed()).extracting(Obeyed::name).containsExactly("notice");
        assertThat(speedup.run("grade", submission.toString(), "--format", "actions"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--format actions needs the variable GITHUB_STEP_SUMMARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "csv"})
    void leavesPlatformsAloneWhereAFormatIsGiven(String format) throws IOException {
        onActions();
        onGradescope();

        assertThat(speedup.run(
                        "grade",
                        submission.toString(),
                        "--format",
                        format,
                        "--out",
                        home.resolve("out").toString()))
                .isZero();
        assertThat(speedup.out.toString()).doesNotContain("::", "Gradescope");
        assertThat(summary).doesNotExist();
        assertThat(root.resolve("autograder/results")).isEmptyDirectory();
        assertThat(speedup.requests.get(0).input()).isEqualTo(InputChoice.AUTO);
    }

    @Test
    void writesGradescopesResults() throws IOException {
        onGradescope();
        Path results = root.resolve("autograder/results/results.json");

        assertThat(speedup.run("grade", submission.toString())).isZero();
        assertThat(results).content().contains("\"score\" : 10.0", "\"status\" : \"passed\"");
        assertThat(speedup.requests.get(0).input()).isEqualTo(InputChoice.ONE);
        assertThat(speedup.out.toString())
                .startsWith("anna: 10/10 points\n")
                .endsWith("Gradescope: the marks are in " + results + ". --format none switches that off.\n");
    }

    @Test
    void takesTheTimeThatGradescopeGives() throws IOException {
        onGradescope();
        Path metadata = Files.writeString(
                root.resolve("autograder/submission_metadata.json"),
                "{\"id\": 7, \"users\": [{\"created_at\": \"1999\"}], \"created_at\": \"2026-11-01T08:15:30.365935-07:00\"}");

        speedup.run("grade", submission.toString(), "--format", "gradescope", "--out", home + "/reports");
        speedup.run("grade", submission.toString(), "--each", "--format", "none");
        Files.writeString(metadata, "{\"created_at\": \"soon\"}");
        speedup.run("grade", "--one", submission.toString());

        assertThat(speedup.requests)
                .extracting(request -> request.input().time().instant())
                .containsExactly(
                        Optional.of(Instant.parse("2026-11-01T15:15:30.365935Z")), Optional.empty(), Optional.empty());
    }

    @Test
    void writesPrairieLearnsResultsAndTheirFolder() throws IOException {
        file("grade/data/data.json");
        Path results = root.resolve("grade/results/results.json");

        assertThat(speedup.run("grade", submission.toString(), "--one")).isZero();
        assertThat(results).content().contains("\"gradable\" : true", "\"score\" : 1.0");
        assertThat(speedup.out.toString()).contains("PrairieLearn: the marks are in " + results);
    }

    @Test
    void writesNothingForOneSubmissionWhereThereMayBeSeveral() throws IOException {
        onGradescope();

        assertThat(speedup.run("grade", submission.toString(), "--each")).isZero();
        assertThat(speedup.run("grade", submission.toString(), submission.toString()))
                .isZero();
        assertThat(speedup.err.toString())
                .startsWith("Gradescope takes the marks of one submission, so nothing is written to ");
        assertThat(root.resolve("autograder/results")).isEmptyDirectory();
    }

    @Test
    void saysThatAPlatformsFileCannotBeWritten() throws IOException {
        onGradescope();
        Files.createDirectories(root.resolve("autograder/results/results.json/in the way"));

        assertThat(speedup.run("grade", submission.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("The platform's file could not be written: ");
        assertThat(speedup.out.toString()).startsWith("anna: 10/10 points\n");
    }

    @Test
    void deliversWhatCannotBeReported() throws IOException {
        onGradescope();
        Path out = home.resolve("out");
        Files.createDirectories(out.resolve("report.json").resolve("in the way"));

        assertThat(speedup.run("grade", submission.toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(root.resolve("autograder/results/results.json")).isNotEmptyFile();
    }

    @Test
    void writesClassroom50sResult() throws IOException {
        Map<String, String> variables = new HashMap<>(Map.of(
                "CLASSROOM", "c",
                "ASSIGNMENT", "a",
                "ASSIGNMENT_TYPE", "group",
                "USERNAME", "anna",
                "SUBMISSION_TAG", "submit/1",
                "COMMIT_URL", "u",
                "RELEASE_URL", "u"));
        String out = home.resolve("out").toString();
        speedup.variables = variables;
        assertThat(speedup.run("grade", submission.toString(), "--out", out, "--format", "classroom50"))
                .isEqualTo(2);
        assertThat(speedup.err.toString())
                .startsWith("--format classroom50: The variable REVIEW_URL is not set.")
                .hasLineCount(1);
        assertThat(speedup.requests).isEmpty();

        variables.put("REVIEW_URL", "u");
        assertThat(speedup.run("grade", submission.toString(), "--out", out, "--format", "Classroom50"))
                .isZero();
        assertThat(home.resolve("out/result.json"))
                .content()
                .contains("\"datetime\" : \"2026-01-02T03:04:05Z\"", "\"score\" : 10,");
        assertThat(speedup.requests.get(0).input()).isEqualTo(InputChoice.ONE);
        assertThat(speedup.out.toString()).endsWith("Report: " + home.resolve("out/result.json") + "\n");
    }

    @Test
    void rejectsFormatsThatDoNotGoTogether() {
        String out = home.resolve("out").toString();
        assertThat(speedup.run("grade", submission.toString(), "--out", out, "--format", "gradescope,prairielearn"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("two files with the name results.json");
        assertThat(speedup.run("grade", submission.toString(), "--out", out, "--format", "none,csv"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--format none stands alone");
        assertThat(speedup.run("grade", submission.toString(), "--format", "classroom50"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--format needs --out");
        assertThat(speedup.run("grade", submission.toString(), "--each", "--out", out, "--format", "classroom50"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--format classroom50 is for one submission");
        assertThat(speedup.requests).isEmpty();
    }

    @Test
    void writesNoPartOfAClassForOneSubmission() throws IOException {
        String[] part = {
            "grade",
            submission.toString(),
            "--shard",
            "2/2",
            "--out",
            home.resolve("out").toString()
        };
        onGradescope();

        assertThat(speedup.run(part)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("Gradescope, which seems to run this", "--format none");

        String[] withFormat = Arrays.copyOf(part, part.length + 2);
        withFormat[part.length] = "--format";
        withFormat[part.length + 1] = "prairielearn";
        assertThat(speedup.run(withFormat)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--shard is for a class, and --format prairielearn");
        withFormat[part.length + 1] = "none";
        assertThat(speedup.run(withFormat)).isZero();
    }
}
