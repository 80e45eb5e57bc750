package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.GradingService;
import speedup.grader.app.SandboxChoice;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Status;

/** The learner's commands: list, check, hint, machine. */
class CommandsTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
    }

    @Test
    void listShowsLessonsInOrderWithProgress() {
        speedup.run("check", "threads/stopwatch");
        speedup.verdict = Status.TOO_SLOW;
        speedup.run("check", "threads/matmul");
        assertThat(speedup.run("list")).isZero();
        assertThat(speedup.out.toString()).isEqualTo("""
                        Lesson threads (one process, shared memory): 1 of 2 passed
                        exercise           what to do            status    speedup
                        threads/stopwatch  Do threads/stopwatch  passed      1.93x
                        threads/matmul     Do threads/matmul     too slow    0.96x

                        Lesson processes (several processes, messages and shared files): 0 of 1 passed
                        exercise         what to do          status  speedup
                        processes/spawn  Do processes/spawn  open

                        Next: ./speedup check threads/matmul
                        """);
    }

    @Test
    void withoutACommandItSaysWhereTheLearnerIs() {
        speedup.run("check", "threads/stopwatch");
        assertThat(speedup.run()).isZero();
        assertThat(speedup.out.toString()).isEqualTo("""
                        Speedup: 1 of 3 exercises passed
                        lesson     passed  what it is about
                        threads    1 of 2  one process, shared memory
                        processes  0 of 1  several processes, messages and shared files

                        Next: ./speedup check threads/matmul
                        ./speedup list shows the exercises, ./speedup --help every command.
                        """);
        assertThat(speedup.err.toString()).isEmpty();
    }

    @Test
    void listShowsWhatIsAskedFor() {
        assertThat(speedup.run("list", "processes")).isZero();
        assertThat(speedup.out.toString()).contains("Lesson processes").doesNotContain("Lesson threads");
        speedup.run("list", "matmul", "spawn");
        assertThat(speedup.out.toString())
                .contains("0 of 2 passed", "threads/matmul  Do", "processes/spawn")
                .doesNotContain("threads/stopwatch  Do");
        assertThat(speedup.run("list", "quicksort")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("no exercise \"quicksort\"");
    }

    @Test
    void listSaysThatACourseIsEmpty() {
        speedup.exercises = List.of();
        assertThat(speedup.run("list")).isZero();
        assertThat(speedup.out).hasToString("There are no exercises here.\n");
    }

    @Test
    void checkGradesTheLearnersOwnLesson() {
        assertThat(speedup.run("check", "threads/matmul")).isZero();
        GradeRequest request = speedup.requests.get(0);
        assertThat(request.paths()).containsExactly(home.resolve("lesson-threads"));
        assertThat(request.only()).containsExactly("threads/matmul");
        assertThat(request.sandbox()).isEqualTo(SandboxChoice.OWN_WORK);
        assertThat(request.cores()).isEmpty();
        assertThat(speedup.out.toString())
                .contains(
                        "threads/matmul: passed",
                        "The serial version takes 120 ms of CPU time, yours 62.1 ms by the clock")
                .doesNotContain("points", "10/10")
                .endsWith("\nNext: ./speedup check threads/stopwatch\n");
        assertThat(speedup.err).hasToString("[1/1] anna threads/matmul\n");
    }

    @Test
    void checkWithoutIdTakesTheNextOpenOne() {
        speedup.run("check");
        speedup.run("check");
        speedup.run("check");
        assertThat(speedup.requests)
                .extracting(request -> request.only().iterator().next())
                .containsExactly("threads/stopwatch", "threads/matmul", "processes/spawn");
        assertThat(speedup.run("check")).isZero();
        assertThat(speedup.out).hasToString("Every exercise is passed.\n");
        assertThat(speedup.requests).hasSize(3);
    }

    @Test
    void checkSaysWhichExerciseItHasChosen() {
        speedup.run("check");
        assertThat(speedup.out.toString()).startsWith("The next open exercise is threads/stopwatch.\n");
        speedup.run("check", "stopwatch");
        assertThat(speedup.out.toString()).doesNotContain("next open exercise");
    }

    @Test
    void checkTakesSeveralExercisesEachOnce() {
        assertThat(speedup.run("check", "spawn", "threads/matmul", "matmul")).isZero();
        assertThat(speedup.requests)
                .extracting(request -> request.only().iterator().next())
                .containsExactly("processes/spawn", "threads/matmul");
        speedup.verdict = Status.INCORRECT;
        assertThat(speedup.run("check", "spawn", "matmul")).isEqualTo(1);
    }

    @Test
    void checkTakesTheAnswersFileAndNoOtherOfItsName() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        Path own = home.resolve("lesson-threads/src/main/java").resolve(exercise.answerFile());
        Path other = home.resolve("elsewhere").resolve(exercise.answerFile());
        for (Path file : List.of(own, other)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        assertThat(speedup.run("check", own.toString())).isZero();
        assertThat(speedup.run("check", "ParallelAnswer")).isZero();
        assertThat(speedup.run("check", other.toString())).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains("is not your answer to threads/matmul: that is " + own, "./speedup grade " + other);
        assertThat(speedup.requests).hasSize(2);
    }

    @Test
    void checkNamesTheSectionThatLeadsOn() throws IOException {
        Files.writeString(home.resolve("lesson-threads/README.md"), """
                # Lesson
                ## Other things
                ## Who's first?
                Do [it](src/main/java/speedup/grader/cli/ParallelAnswer.java).
                ## Later
                """);
        speedup.run("check", "stopwatch");
        assertThat(speedup.out.toString())
                .contains("\nRead: Who's first? (lesson-threads/README.md#whos-first)\n")
                .endsWith("\nNext: ./speedup check threads/matmul\n");
    }

    @Test
    void checkNamesTheSectionThatExplainsTheCause() throws IOException {
        Files.writeString(home.resolve("lesson-threads/README.md"), """
                # Lesson
                ## First make it good, then make it parallel
                Do [it](src/main/java/speedup/grader/cli/ParallelAnswer.java).
                ## When threads share data
                """);
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        answer(exercise, "class ParallelAnswer {}\n");
        String own = "Read: First make it good, then make it parallel"
                + " (lesson-threads/README.md#first-make-it-good-then-make-it-parallel)";
        String cause = "Read: When threads share data (lesson-threads/README.md#when-threads-share-data)";
        Path page = home.resolve("pages/threads-matmul.html");
        String[] check = {"check", "matmul", "--out", page.resolveSibling("").toString()};

        speedup.verdict = Status.TOO_SLOW;
        speedup.run(check);
        assertThat(words(speedup.out.toString())).containsOnlyOnce(cause).doesNotContain(own);
        assertThat(page).content().containsOnlyOnce(cause).doesNotContain(own);

        speedup.verdict = Status.INCORRECT;
        speedup.run(check);
        assertThat(words(speedup.out.toString())).containsOnlyOnce(own).doesNotContain(cause);
        assertThat(page).content().containsOnlyOnce(own).doesNotContain(cause);
    }

    /** On one line, however it was wrapped. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void checkOfTheTestsAlonePassesNothing() {
        assertThat(speedup.run("check", "--tests", "matmul")).isZero();
        assertThat(speedup.requests.get(0).explanation()).isEqualTo(ExplanationLevel.TESTS_ONLY);
        assertThat(speedup.out.toString())
                .startsWith("threads/matmul: This is what happened")
                .endsWith("\nNext: ./speedup check threads/matmul\n");
        assertThat(listed())
                .contains("0 of 2 passed")
                .doesNotContain("threads/matmul     Do threads/matmul     passed");
        speedup.verdict = Status.INCORRECT;
        assertThat(speedup.run("check", "--tests", "matmul")).isEqualTo(1);
        assertThat(speedup.out.toString()).contains("threads/matmul: incorrect");
        assertThat(listed()).contains("incorrect");
    }

    @Test
    void checkWritesAPageForEachAnswer() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        speedup.verdict = Status.TOO_SLOW;
        answer(exercise, "class ParallelAnswer {}\n");
        Path folder = home.resolve("my pages");
        Path page = folder.resolve("threads-matmul.html");

        assertThat(speedup.run("check", "matmul", "--out", folder.toString())).isEqualTo(1);

        assertThat(speedup.out.toString()).contains("\nPage: " + page.toUri() + "\n\nNext: edit");
        assertThat(page).content().contains("too slow", "ParallelAnswer.java", "class ParallelAnswer {}");
        speedup.verdict = Status.PASSED;
        assertThat(speedup.run("check", "matmul", "--tests", "--out", folder.toString()))
                .isZero();
        assertThat(speedup.out.toString()).contains("\nPage: ").endsWith("\nNext: ./speedup check threads/matmul\n");
        assertThat(page).content().contains("passed").doesNotContain("too slow");
    }

    @Test
    void checkNamesAFolderThatItCannotWriteTo() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThat(speedup.run("check", "matmul", "--out", file.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains(file.toString(), "cannot be made");
        Path folder = Files.createDirectories(home.resolve("folder/threads-matmul.html/x"))
                .getParent();
        assertThat(speedup.run("check", "matmul", "--out", folder.getParent().toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("The page ", "could not be written");
        speedup.run("list");
        assertThat(speedup.out.toString()).as("the outcome is kept").contains("1 of 2 passed");
    }

    @Test
    void checkRepeatsAtEverySaveUntilItIsStopped() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        Path file = answer(exercise, "first");
        GradingService grading = speedup.grading;
        speedup.grading = (request, progress) -> {
            if (speedup.requests.isEmpty()) {
                write(file, "second");
            } else {
                Thread.currentThread().interrupt();
            }
            return grading.grade(request, progress);
        };
        assertThat(speedup.run("check", "--watch", "matmul")).isEqualTo(130);
        assertThat(speedup.requests).hasSize(2);
        assertThat(speedup.out.toString())
                .contains(
                        "Watching lesson-threads/src/main/java/speedup/grader/cli/ParallelAnswer.java; Ctrl-C ends.\n")
                .endsWith("\nStopped watching.\n");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void resetPutsTheStarterBackAndKeepsEveryAnswer() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        Path file = answer(exercise, "mine");
        assertThat(speedup.run("reset", "matmul")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("no starter for threads/matmul");
        assertThat(file).hasContent("mine");

        write(Files.createDirectories(home.resolve(".starters/threads")).resolve("matmul.starter"), "starter");
        assertThat(speedup.run("reset", "matmul")).isZero();
        Path kept = file.resolveSibling("ParallelAnswer.java.20260102-030405.bak");
        assertThat(speedup.out.toString())
                .contains("is as it was given out", "Your answer is kept as " + kept, "./speedup check threads/matmul");
        assertThat(file).hasContent("starter");
        assertThat(kept).hasContent("mine");

        assertThat(speedup.run("reset", "matmul")).isZero();
        assertThat(speedup.out.toString()).contains("There was no answer to keep");
        write(file, "mine again");
        assertThat(speedup.run("reset", "matmul")).isZero();
        assertThat(kept).hasContent("mine");
        assertThat(file.resolveSibling("ParallelAnswer.java.20260102-030405-2.bak"))
                .hasContent("mine again");
        Files.delete(file);
        assertThat(speedup.run("reset", "matmul")).isZero();
        assertThat(file).hasContent("starter");
    }

    @Test
    void resetLeavesAnAnswerAsItIsIfItCannotBeKept() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        Files.createDirectories(home.resolve(".starters/threads/matmul.starter"));
        Path file = answer(exercise, "mine");
        assertThat(speedup.run("reset", "matmul")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("could not be reset, and is as it was");
        assertThat(file).hasContent("mine");
    }

    @Test
    void solutionIsShownAfterAPassAndWhereThereIsOne() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        assertThat(speedup.run("solution", "matmul")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("no solution to threads/matmul", "students' copy");
        Path solution = home.resolve("solutions/src/main/java").resolve(exercise.answerFile());
        Files.createDirectories(solution.getParent());
        Files.writeString(solution, "the solution\n");
        assertThat(speedup.run("solution", "matmul")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("once your answer has passed");
        speedup.run("check", "matmul");
        assertThat(speedup.run("solution", "matmul")).isZero();
        assertThat(speedup.out.toString()).startsWith("solutions/src/").endsWith("\n\nthe solution\n");
    }

    private Path answer(FakeExercise exercise, String content) throws IOException {
        Path file = home.resolve("lesson-threads/src/main/java").resolve(exercise.answerFile());
        Files.createDirectories(file.getParent());
        return write(file, content);
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hintWithoutIdIsOfTheNextOpenExercise() {
        speedup.run("check", "stopwatch");
        assertThat(speedup.run("hint")).isZero();
        assertThat(speedup.out.toString())
                .startsWith("The next open exercise is threads/matmul.\n\nHint 1 of 3 for threads/matmul");
        speedup.run("hint", "matmul");
        assertThat(speedup.out.toString()).startsWith("Hint 2 of 3 for threads/matmul");
    }

    @Test
    void checkSaysWhatToDoAfterAFailure() {
        speedup.verdict = Status.INCORRECT;
        assertThat(speedup.run("check", "threads/matmul")).isEqualTo(1);
        assertThat(speedup.out.toString())
                .endsWith("\nNext: edit lesson-threads/src/main/java/speedup/grader/cli/ParallelAnswer.java, then"
                        + " ./speedup check threads/matmul\nStuck? ./speedup hint threads/matmul\n");
        speedup.verdict = Status.NOT_ATTEMPTED;
        assertThat(speedup.run("check", "threads/matmul")).isEqualTo(1);
        assertThat(speedup.out.toString()).contains("Next: edit").doesNotContain("Stuck?");
        speedup.verdict = Status.INCONCLUSIVE;
        assertThat(speedup.run("check", "threads/matmul")).isEqualTo(3);
        assertThat(speedup.out.toString()).contains("when the machine is quieter");
    }

    @Test
    void checkKeepsAPassWhateverComesLater() throws IOException {
        FakeExercise exercise = new FakeExercise("threads/stopwatch");
        speedup.exercises = List.of(exercise);
        Path file = home.resolve("lesson-threads/src/main/java").resolve(exercise.answerFile());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "right");
        speedup.run("check", "stopwatch");
        speedup.verdict = Status.INCONCLUSIVE;
        speedup.run("check", "stopwatch");
        assertThat(listed()).contains("Do threads/stopwatch  passed").doesNotContain("before");

        Files.writeString(file, "broken");
        assertThat(listed()).contains("passed", "threads/stopwatch passed before; the file has changed since.");

        speedup.verdict = Status.DOES_NOT_COMPILE;
        speedup.run("check", "stopwatch");
        assertThat(listed())
                .contains("Do threads/stopwatch  passed", "1.93x", "passed before; the file did not compile when");
        speedup.verdict = Status.TOO_SLOW;
        speedup.run("check", "stopwatch");
        assertThat(listed()).contains("threads/stopwatch passed before; the last check said: too slow.");

        Files.writeString(file, "right");
        assertThat(listed()).doesNotContain("before");
    }

    private String listed() {
        speedup.run("list");
        return speedup.out.toString();
    }

    @Test
    void checkWithoutTheLessonsFolderNamesIt() throws IOException {
        Files.delete(home.resolve("lesson-processes"));
        assertThat(speedup.run("check", "processes/spawn")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .contains(home.resolve("lesson-processes").toString());
    }

    @Test
    void checkReportsAnInternalErrorWithoutAVerdict() {
        speedup.grading = (request, progress) -> Gradebooks.of();
        assertThat(speedup.run("check", "threads/matmul")).isEqualTo(70);
    }

    @Test
    void hintShowsOneMoreEachTime() {
        assertThat(speedup.run("hint", "threads/matmul")).isZero();
        assertThat(speedup.out).hasToString("""
                        Hint 1 of 3 for threads/matmul: Nudge

                        Look at the loop.

                        Next: ./speedup check threads/matmul
                        Still stuck? ./speedup hint threads/matmul
                        """);
        speedup.run("check", "threads/matmul");
        speedup.run("hint", "threads/matmul");
        assertThat(speedup.out.toString()).startsWith("Hint 2 of 3");
        speedup.run("hint", "threads/matmul");
        assertThat(speedup.out.toString()).startsWith("Hint 3 of 3").contains("That was the last hint");
        speedup.run("hint", "threads/matmul");
        assertThat(speedup.out.toString()).startsWith("Hint 3 of 3");
        speedup.run("hint", "threads/stopwatch");
        assertThat(speedup.out.toString()).startsWith("Hint 1 of 3");
    }

    @Test
    void hintShowsAllAtOnceAndStartsAgain() {
        speedup.run("hint", "--all", "threads/matmul");
        assertThat(speedup.out.toString()).contains("Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3");
        speedup.run("hint", "--reset", "threads/matmul");
        assertThat(speedup.out.toString()).startsWith("Hint 1 of 3");
        speedup.run("hint", "threads/matmul");
        assertThat(speedup.out.toString()).startsWith("Hint 2 of 3");
    }

    @Test
    void hintNamesAnExerciseWithoutHints() {
        // A proxy's class stands in a package of its own, which has no resources.
        Object unhinted = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Exercise.class},
                (proxy, method, arguments) -> method.getReturnType() == int.class ? 17 : "threads/x");
        speedup.exercises = List.of((Exercise<?, ?, ?>) unhinted);
        assertThat(speedup.run("hint", "threads/x")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .startsWith("The exercise threads/x has no hints: there is no hints.md beside ")
                .hasLineCount(1);
    }

    @Test
    void drawsTheMachine() throws IOException {
        Path picture = home.resolve("machine.svg");

        assertThat(speedup.run("machine", "--out", picture.toString())).isZero();

        assertThat(picture).hasContent("<svg/>");
        assertThat(speedup.out.toString()).contains("Picture: " + picture);
    }

    @Test
    void saysBeforehandThatAMachineIsDrawnAsSvgOnly() {
        assertThat(speedup.run("machine", "--out", "machine.png")).isEqualTo(2);

        assertThat(speedup.err.toString()).contains("has to end in .svg");
        assertThat(speedup.out.toString()).isEmpty();
    }

    @Test
    void machineShowsWhatTheServiceSays() {
        assertThat(speedup.run("machine")).isZero();
        assertThat(speedup.out).hasToString("2 cores\nwidth 100\n");
    }
}
