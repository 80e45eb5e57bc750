package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.grader.app.GradeRequest;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.course.SampleLessonProject;
import speedup.grader.intake.InputChoice;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** {@code speedup verify-lesson}, over a grader that says what it is told to. */
class VerifyLessonCommandTest {

    private static final String ANSWER = "ParallelAnswer.java";
    private static final String FAKES = "grader/fakes/threads-matmul/";

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private final List<GradeRequest> requests = new ArrayList<>();
    private final Map<String, String> graded = new LinkedHashMap<>();

    /** What the grader says of a submission; else what it must get in {@link #makeCourse()}. */
    private final Map<String, Status> verdicts = new LinkedHashMap<>(Map.of(
            "starter", Status.NOT_ATTEMPTED,
            "solution", Status.PASSED,
            "fake-drops-rest", Status.INCORRECT,
            "fake-serial", Status.TOO_SLOW,
            "fake-perfect", Status.PASSED));

    @BeforeEach
    void makeCourse() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.grading = this::grade;
        speedup.exercises = List.of(
                new FakeExercise("threads/matmul", new MinimumSpeedup(1.5, 100)), new FakeExercise("processes/spawn"));
        // Every answer of the fake exercises has one class.
        write("lesson-threads/src/main/java/speedup/grader/cli/" + ANSWER, "the starter");
        write("solutions/src/main/java/speedup/grader/cli/" + ANSWER, "/** Right. */\nthe solution\n");
        fake("drops-rest", "status=INCORRECT\nmessage=.\n", ".variant", """
                === variant of solution
                Drops the rest.
                === replace
                the solution
                === with
                most of it
                """);
        fake("serial", "status=TOO_SLOW\nmessage=.\n", ".java", "serial");
        fake("perfect", "status=PASSED\nmessage=.\n", ".java", "perfect");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).resolveSibling(""));
        Files.writeString(home.resolve(file), text);
    }

    private void fake(String name, String expected, String ending, String text) throws IOException {
        write(FAKES + name + "/expected.properties", expected);
        write(FAKES + name + "/ParallelAnswer" + ending, text);
    }

    private Gradebook grade(GradeRequest request, GradingListener progress) {
        requests.add(request);
        Path path = request.paths().get(0);
        String id = request.only().iterator().next();
        return Gradebooks.of(submissions(request.input(), path).stream()
                .map(submission -> verdict(submission, id))
                .toArray(SubmissionVerdict[]::new));
    }

    private static List<Path> submissions(InputChoice input, Path path) {
        if (input.equals(InputChoice.ONE)) {
            return List.of(path);
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SubmissionVerdict verdict(Path submission, String id) {
        String name = submission.getFileName().toString();
        try {
            graded.put(name, Files.readString(submission.resolve(ANSWER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Status status = verdicts.get(name);
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict(id, status, Gradebooks.figures(status))));
    }

    private int verify(String... further) {
        return speedup.run(
                Stream.concat(Stream.of("verify-lesson"), Stream.of(further)).toArray(String[]::new));
    }

    @Test
    void gradesEveryAnswerOfTheCourse() {
        assertThat(verify("threads")).isZero();

        assertThat(graded)
                .containsEntry("starter", "the starter")
                .containsEntry("solution", "/** Right. */\nthe solution\n")
                .containsEntry("fake-drops-rest", "/** Drops the rest. */\nmost of it\n")
                .hasSize(5);
        assertThat(speedup.out.toString())
                .containsSubsequence("starter", "solution", "drops-rest", "perfect", "serial")
                .contains("1.82x")
                .endsWith("\nAs expected: 5 of 5.\n");
    }

    @Test
    void raisesTheBarOfTheReferenceAnswerAlone() {
        verify("threads/matmul", "--cores", "2");

        assertThat(requests).hasSize(2);
        assertThat(requests.get(0).course()).isEmpty();
        assertThat(requests.get(1).course())
                .hasValueSatisfying(course -> assertThat(course.ownBars())
                        .containsEntry("threads/matmul", List.of(new MinimumSpeedup(1.5 * 1.08, 100))));
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.retries()).isZero();
            assertThat(request.cores()).hasValue(2);
            assertThat(request.cache()).isEmpty();
        });
    }

    @Test
    void leavesOutWhatOnlyAClockCanTell() {
        assertThat(verify("threads/matmul", "--without-clock")).isZero();

        assertThat(graded).doesNotContainKey("fake-serial").hasSize(4);
        assertThat(requests)
                .allSatisfy(request -> assertThat(
                                request.course().orElseThrow().ownBars().get("threads/matmul"))
                        .allSatisfy(bar -> assertThat(bar.bar(2)).isLessThan(1e-3)));
        assertThat(speedup.out.toString())
                .endsWith("\nAs expected: 4 of 4; left out, since only a clock can tell: 1.\n")
                .doesNotContain("1.82x");
    }

    @Test
    void saysWhichAnswerIsNotAsExpected() {
        verdicts.put("starter", Status.PASSED);
        verdicts.put("solution", Status.TOO_SLOW);
        verdicts.put("fake-drops-rest", Status.PASSED);

        assertThat(verify("threads/matmul")).isEqualTo(1);
        assertThat(speedup.out.toString())
                .contains(
                        "\nthreads/matmul, starter: ",
                        "\nthreads/matmul, solution: It has to leave room, so its bar is 8% above that of the exercise. ",
                        "\nthreads/matmul, drops-rest: ")
                .contains("\nAs expected: 2 of 5; not as expected: 3.\n")
                .endsWith("\nNot as expected: threads/matmul starter, threads/matmul solution, threads/matmul"
                        + " drops-rest.\n");
    }

    @Test
    void saysNothingOfABarThatMeansNothing() {
        verdicts.put("starter", Status.PASSED);

        assertThat(verify("threads/matmul", "--without-clock")).isEqualTo(1);
        assertThat(speedup.out.toString()).contains("\nthreads/matmul, starter: Every answer was right.\n");
    }

    @Test
    void tellsWhatIsOpenFromWhatIsWrong() {
        verdicts.put("solution", Status.INCONCLUSIVE);

        assertThat(verify("threads/matmul")).isEqualTo(3);
        assertThat(speedup.out.toString())
                .endsWith("\nAs expected: 4 of 5; open: 1, run it again on a quiet machine.\n");

        verdicts.put("fake-serial", Status.PASSED);
        assertThat(verify("threads/matmul")).isEqualTo(4);
    }

    @Test
    void looksForTheMessageToo() throws IOException {
        write(FAKES + "drops-rest/expected.properties", "status=INCORRECT\nmessage=should be\n");
        write(FAKES + "perfect/expected.properties", "status=PASSED\nmessage=never said\n");

        assertThat(verify("threads/matmul", "--without-clock")).isEqualTo(1);
        assertThat(speedup.out.toString())
                .contains("threads/matmul, drops-rest: The message should match \"should be\", and is: ")
                .doesNotContain("threads/matmul, perfect: ")
                .contains("not as expected: 1; left out, since only a clock can tell: 1.")
                .endsWith("\nNot as expected: threads/matmul drops-rest.\n");
    }

    @Test
    void missesWhatAnExerciseHasToHave() throws IOException {
        Files.delete(home.resolve("solutions/src/main/java/speedup/grader/cli").resolve(ANSWER));

        assertThat(verify("processes/spawn")).isEqualTo(1);
        assertThat(requests).isEmpty();
        assertThat(speedup.out.toString().replaceAll("\\s+", " "))
                .contains(
                        "There is no file lesson-processes/src/main/java/speedup/grader/cli/ParallelAnswer.java.",
                        "There is no file solutions/src/main/java/speedup/grader/cli/ParallelAnswer.java.",
                        "There is no wrong answer in grader/fakes/processes-spawn.");
    }

    @Test
    void namesTheFakeThatIsNotAsItShouldBe() throws IOException {
        write(FAKES + "serial/expected.properties", "status=SLOW\nmessage=.\n");

        assertThat(verify("threads/matmul")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("serial/expected.properties: there is no status \"SLOW\"")
                .doesNotContain("Exception");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        Files.delete(home.resolve(FAKES + "serial/expected.properties"));

        assertThat(verify("threads/matmul")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("serial must hold expected.properties and either");
    }

    @Test
    void hasNothingToDoInAStudentsCopy() throws IOException {
        Files.delete(home.resolve("solutions/src/main/java/speedup/grader/cli").resolve(ANSWER));
        for (String folder : List.of("speedup/grader/cli", "speedup/grader", "speedup", "")) {
            Files.delete(home.resolve("solutions/src/main/java").resolve(folder));
        }

        assertThat(verify()).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("students' copy of the course, without answers to check");
    }

    @Test
    void namesAnUnknownExercise() {
        assertThat(verify("threads/matmull")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("There is no exercise \"threads/matmull\". Did you mean", "The lessons are: ");
    }

    @Test
    void verifiesAllExercisesWithoutAName() {
        verify();

        assertThat(speedup.out.toString()).contains("threads/matmul", "processes/spawn");
        assertThat(requests).hasSize(3);
    }

    @Test
    void printsAnExerciseBeforeTheNextIsGraded() {
        List<String> printed = new ArrayList<>();
        speedup.grading = (request, progress) -> {
            if (request.only().contains("threads/cores")) {
                printed.add(speedup.out.toString());
            }
            return grade(request, progress);
        };
        speedup.exercises = List.of(speedup.exercises.get(0), new FakeExercise("threads/cores"));

        verify("threads");

        assertThat(printed).isNotEmpty().allSatisfy(text -> assertThat(text).contains("drops-rest", "1.82x"));
    }

    @Test
    void takesTheLessonOfAJarAndWhatStandsBesideIt() throws IOException {
        Path project = home.resolve("project");
        SampleLessonProject.write(project).build(home.resolve("built/optics.jar"));
        Files.move(project.resolve("solutions"), home.resolve("built/optics-solutions"));
        Files.move(project.resolve("fakes"), home.resolve("built/optics-fakes"));
        List<String> names = new ArrayList<>();
        speedup.grading = (request, progress) -> {
            submissions(request.input(), request.paths().get(0))
                    .forEach(path -> names.add(path.getFileName().toString()));
            return Gradebooks.of(submissions(request.input(), request.paths().get(0)).stream()
                    .map(path -> new SubmissionVerdict(
                            path.getFileName().toString(),
                            List.of(),
                            List.of(Gradebooks.verdict("optics/prefix-sum", Status.NOT_ATTEMPTED, Optional.empty()))))
                    .toArray(SubmissionVerdict[]::new));
        };

        assertThat(verify("--lesson", home.resolve("built/optics.jar").toString()))
                .as("%s", speedup.err)
                .isEqualTo(1);

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "starter", "fake-join-directly-after-start", "fake-remainder-dropped", "solution");
        assertThat(speedup.out.toString()).contains("optics/prefix-sum").doesNotContain("threads/matmul");
    }
}
