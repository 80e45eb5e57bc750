package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.UsageException;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.intake.layout.Platform;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class RegradeCommandTest {

    private static final String SUM = "threads/sum";

    @TempDir
    Path home;

    private final List<GradeRequest> requests = new ArrayList<>();
    private FakeSpeedup speedup;
    private Path year;
    private Path out;
    private Status anna = Status.TOO_SLOW;
    private int cores = 2;

    @BeforeEach
    void handIn() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.grading = (request, progress) -> grade(request);
        year = Files.createDirectory(home.resolve("year"));
        out = home.resolve("out");
    }

    /** A class of two; one of them alone where that is asked for. */
    private Gradebook grade(GradeRequest request) {
        requests.add(request);
        SubmissionVerdict ben = submission("ben", Status.INCORRECT);
        List<SubmissionVerdict> all = List.of(submission("anna", anna), ben).stream()
                .filter(each ->
                        request.submissions().isEmpty() || request.submissions().contains(each.name()))
                .toList();
        Gradebook.Conditions usual = Gradebooks.of(ben).conditions();
        return new Gradebook(
                new Gradebook.Conditions(
                        usual.sandbox(), usual.accounting(), usual.priority(), usual.processor(), cores, usual.java()),
                all,
                Map.of("anna", new Person("Anna Bell", Map.of(IdKind.LOGIN, "ab12"))));
    }

    private static SubmissionVerdict submission(String name, Status status) {
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict(SUM, status, Gradebooks.figures(status))));
    }

    private int gradeClass(String... options) {
        List<String> arguments = new ArrayList<>(List.of("grade", year.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        return speedup.run(arguments.toArray(String[]::new));
    }

    private int regrade(String... names) {
        List<String> arguments = new ArrayList<>(List.of("regrade", "--out", out.toString()));
        arguments.addAll(List.of(names));
        return speedup.run(arguments.toArray(String[]::new));
    }

    private JsonNode report() throws IOException {
        return new JsonMapper().readTree(out.resolve("report.json").toFile());
    }

    @Test
    void putsOneStudentsMarksIntoTheReportOfTheClass() throws IOException {
        assertThat(gradeClass()).isEqualTo(1);
        JsonNode ben = report().at("/submissions/1");
        anna = Status.PASSED;

        assertThat(regrade("anna")).as("Ben's fail is an old one").isZero();

        assertThat(speedup.out.toString())
                .contains("anna: now 10/10 points\n", "  threads/sum: TOO_SLOW -> PASSED, 2.5 -> 10 points\n")
                .contains("Report: " + out.resolve("report.json"))
                .doesNotContain("ben");
        assertThat(requests.get(1).submissions()).containsExactly("anna");
        assertThat(report().at("/submissions/1")).isEqualTo(ben);
        JsonNode exercise = report().at("/submissions/0/exercises/0");
        assertThat(exercise.get("status").asText()).isEqualTo("PASSED");
        assertThat(exercise.at("/earlier/0/status").asText()).isEqualTo("TOO_SLOW");
        assertThat(exercise.at("/earlier/0/score").asDouble()).isEqualTo(2.5);
    }

    @Test
    void keepsEveryEarlierMark() throws IOException {
        gradeClass();
        anna = Status.INCONCLUSIVE;
        assertThat(regrade("anna")).isEqualTo(3);
        assertThat(regrade("anna")).isEqualTo(3);
        assertThat(speedup.out.toString()).contains("threads/sum: INCONCLUSIVE as before, 0 points");
        assertThat(report().at("/submissions/0/exercises/0/earlier"))
                .extracting(mark -> mark.get("status").asText())
                .containsExactly("TOO_SLOW", "INCONCLUSIVE");

        anna = Status.PASSED;
        gradeClass();
        assertThat(report().at("/submissions/0/exercises/0/earlier"))
                .as("a run on the whole class keeps them too")
                .extracting(mark -> mark.get("status").asText())
                .containsExactly("TOO_SLOW", "INCONCLUSIVE", "INCONCLUSIVE");
        gradeClass();
        assertThat(report().at("/submissions/0/exercises/0/earlier"))
                .as("the same mark again is none that was replaced")
                .hasSize(3);
    }

    @Test
    void gradesAsTheClassWasGraded() throws IOException {
        Path roster = Files.writeString(home.resolve("roster.csv"), "name,login\nAnna Bell,ab12\n");
        gradeClass(
                "--layout",
                "moodle",
                "--only",
                "matmul",
                "--sandbox",
                "none",
                "--marks-only",
                "--cores",
                "1",
                "--retries",
                "4",
                "--roster",
                roster.toString(),
                "--format",
                "csv,html");
        for (String file : List.of("grades.csv", "index.html", "report.json")) {
            Files.delete(out.resolve(file));
        }

        assertThat(regrade("anna")).isEqualTo(1);

        GradeRequest request = requests.get(1);
        assertThat(request)
                .isEqualTo(new GradeRequest(
                                List.of(year),
                                InputChoice.of(Platform.MOODLE),
                                Set.of("threads/matmul"),
                                SandboxChoice.NONE,
                                ExplanationLevel.NOTHING,
                                4,
                                OptionalInt.of(1),
                                request.roster(),
                                Optional.of(new CacheOptions(out, true)))
                        .forSubmissions(Set.of("anna")));
        assertThat(request.roster()).isPresent();
        assertThat(report().get("version").asInt()).isEqualTo(2);
        assertThat(report().at("/regradings/0/submissions/0").asText()).isEqualTo("anna");
        assertThat(out.resolve("grades.csv")).content().contains("anna", "ben");
        assertThat(out.resolve("index.html")).exists();
        assertThat(report().at("/submissions")).hasSize(2);
    }

    @Test
    void knowsStudentsByTheirNamesAndIds() {
        gradeClass();
        for (String name : List.of("anna", "ANNA", "Anna Bell", "ab12")) {
            requests.clear();
            regrade(name);
            assertThat(requests.get(0).submissions()).containsExactly("anna");
        }
        regrade("ben", "anna");
        assertThat(speedup.out.toString()).contains("anna: now", "ben: now");
    }

    @Test
    void suggestsANameForAnUnknownOne() throws IOException {
        gradeClass();
        String before = Files.readString(out.resolve("report.json"));

        assertThat(regrade("anma")).isEqualTo(2);
        assertThat(speedup.err)
                .hasToString("There is no submission \"anma\" in the report. Did you mean \"anna\", \"ben\"?\n"
                        .replace(", \"ben\"", ""));
        assertThat(regrade("zacharias")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("It has \"anna\", \"ben\".");

        assertThat(requests).hasSize(1);
        assertThat(out.resolve("report.json")).content().isEqualTo(before);
    }

    @Test
    void saysWhereThereIsNothingToGoOnFrom() throws IOException {
        assertThat(regrade("anna")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("There is no grading to go on from in " + out);
        gradeClass();
        Files.writeString(RecordedGrading.file(out), "{");
        assertThat(regrade("anna")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("grading.json cannot be read", "Grade the class again")
                .hasLineCount(1);
        assertThat(gradeClass()).as("which goes on without it").isEqualTo(1);
        assertThat(regrade("anna")).isEqualTo(1);
    }

    @Test
    void losesNothingWhereTheSubmissionIsGone() throws IOException {
        gradeClass();
        String before = Files.readString(out.resolve("report.json"));
        speedup.grading = (request, progress) -> {
            throw new UsageException("There is no submission any more.");
        };
        assertThat(regrade("anna")).isEqualTo(2);
        assertThat(out.resolve("report.json")).content().isEqualTo(before);

        Files.delete(year);
        assertThat(regrade("anna")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("There is nothing to grade at " + year);
        assertThat(out.resolve("report.json")).content().isEqualTo(before);
    }

    @Test
    void saysThatOtherConditionsHeld() throws IOException {
        gradeClass();
        cores = 4;
        regrade("anna");
        assertThat(speedup.err.toString()).contains("graded under other conditions than the class");
        assertThat(report().at("/conditions/cores").asInt())
                .as("those of the class")
                .isEqualTo(2);
        assertThat(report().at("/regradings/0/conditions/cores").asInt()).isEqualTo(4);
    }

    @Test
    void saysThatTheCourseFileHasChanged() throws IOException {
        Path course = home.resolve("course.yml");
        Files.writeString(course, "exercises:\n  - id: threads/matmul\n");
        gradeClass("--course", course.toString());
        assertThat(speedup.err).hasToString("");
        Files.writeString(course, "title: Changed\nexercises:\n  - id: threads/matmul\n");
        regrade("anna");
        assertThat(speedup.err.toString()).contains("The course file has changed since the class was graded");
    }

    @Test
    void namesOptionsThatItDoesNotKnow() throws IOException {
        gradeClass();
        Path record = RecordedGrading.file(out);
        Files.writeString(record, Files.readString(record).replace("\"sandbox\":\"auto\"", "\"sandbox\":\"jail\""));
        assertThat(regrade("anna")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("The options of the earlier grading are none that this version has", "jail")
                .doesNotContain("\tat ");
    }

    @Test
    void gradesSomeExercisesAlone() throws IOException {
        Path course = home.resolve("course.yml");
        Files.writeString(course, "exercises:\n  - id: threads/stopwatch\n  - id: threads/matmul\n");
        List<String> graded = List.of("threads/stopwatch", "threads/matmul");
        speedup.grading = (request, progress) -> {
            requests.add(request);
            return Gradebooks.of(new SubmissionVerdict(
                    "anna",
                    List.of(request.only().isEmpty() ? "a note" : "nothing else was looked for"),
                    graded.stream()
                            .filter(request::wants)
                            .map(id -> Gradebooks.verdict(id, anna, Gradebooks.figures(anna)))
                            .toList()));
        };
        gradeClass("--course", course.toString());
        JsonNode matmul = report().at("/submissions/0/exercises/1");
        anna = Status.PASSED;

        assertThat(regrade("anna", "--only", "stopwatch")).isZero();

        assertThat(requests.get(1).only()).containsExactly("threads/stopwatch");
        assertThat(speedup.out.toString()).contains("threads/stopwatch: TOO_SLOW -> PASSED");
        assertThat(speedup.err).as("the conditions are the same").hasToString("");
        JsonNode submission = report().at("/submissions/0");
        assertThat(submission.at("/exercises/0/status").asText()).isEqualTo("PASSED");
        assertThat(submission.at("/exercises/1")).isEqualTo(matmul);
        assertThat(submission.at("/problems/0").asText()).isEqualTo("a note");
        assertThat(regrade("anna", "--only", "spawn")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("--only processes/spawn: the class was not graded on that")
                .contains("threads/matmul, threads/stopwatch");
        assertThat(requests).hasSize(2);
    }

    @Test
    void losesNoMarkOfAnotherWhoWritesAtTheSameTime() throws Exception {
        gradeClass();
        CountDownLatch bothAreGraded = new CountDownLatch(2);
        speedup.grading = (request, progress) -> {
            bothAreGraded.countDown();
            try {
                assertThat(bothAreGraded.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Gradebooks.of(submission(request.submissions().iterator().next(), Status.PASSED));
        };
        FakeSpeedup other = new FakeSpeedup(home);
        other.grading = speedup.grading;
        Thread second = new Thread(() -> other.run("regrade", "ben", "--out", out.toString()));
        second.start();
        regrade("anna");
        second.join();

        assertThat(report().get("submissions"))
                .extracting(each -> each.at("/exercises/0/status").asText())
                .containsExactly("PASSED", "PASSED");
        assertThat(report().get("regradings")).hasSize(2);
    }
}
