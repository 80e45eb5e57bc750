package speedup.grader.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.app.inbox.FollowLock;
import speedup.grader.app.local.AnonymousClass;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.intake.Intake;
import speedup.grader.intake.Taken;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** The command with a grader that says what it is told to. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FollowRunTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private Path inbox;
    private Path out;
    private final List<String> graded = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore mayGrade = new Semaphore(0);
    private Thread running;
    private int exit = -1;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.grading = this::grade;
        inbox = Files.createDirectory(home.resolve("inbox"));
        out = home.resolve("out");
    }

    @AfterEach
    void end() throws InterruptedException {
        stop();
    }

    private Gradebook grade(GradeRequest request, GradingListener progress) {
        String student = request.input().name().orElseThrow();
        try {
            mayGrade.acquire();
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
        graded.add(student);
        progress.noted("a note about the machine");
        if (student.equals("faulty") && graded.stream().filter("faulty"::equals).count() == 1) {
            throw new IllegalStateException("a fault");
        }
        return Gradebooks.of(new SubmissionVerdict(
                student,
                List.of(),
                List.of(Gradebooks.verdict("threads/matmul", speedup.verdict, Gradebooks.figures(speedup.verdict)))));
    }

    private void follow(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("grade", "--follow", inbox.toString(), "--out", out.toString(), "--settle", "0"));
        arguments.addAll(List.of(more));
        exit = -1;
        running = new Thread(() -> exit = speedup.run(arguments.toArray(String[]::new)));
        running.start();
    }

    private void stop() throws InterruptedException {
        if (running != null) {
            running.interrupt();
            running.join();
        }
    }

    private void handIn(String name, String text) throws IOException {
        Path hidden = Files.writeString(inbox.resolve("." + name), text);
        Files.move(hidden, inbox.resolve(name));
    }

    private Path feedback(String student, String number) {
        return out.resolve("feedback").resolve(student).resolve(number);
    }

    private boolean isTold(String student, String number) {
        return Files.exists(feedback(student, number).resolve("feedback.txt"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void tellsEachAttemptAndKeepsTheReportUpToDate() throws Exception {
        speedup.verdict = Status.INCORRECT;
        mayGrade.release(2);
        follow("--format", "html,csv");
        handIn("anna.zip", "one");
        await(() -> isTold("anna", "000001"));
        speedup.verdict = Status.PASSED;
        handIn("anna--2.zip", "two");
        await(() -> isTold("anna", "000002"));
        stop();

        assertThat(exit).isEqualTo(130);
        assertThat(speedup.out.toString().lines())
                .containsExactly(
                        "anna, attempt 1: 0/10 points, "
                                + feedback("anna", "000001").resolve("feedback.txt"),
                        "anna, attempt 2: 10/10 points, "
                                + feedback("anna", "000002").resolve("feedback.txt"));
        assertThat(speedup.err.toString()).contains("a note about the machine");
        assertThat(speedup.err.toString().split("a note about the machine", -1)).hasSize(2);
        assertThat(speedup.err.toString())
                .endsWith("Stopped. Attempts that wait: 0. The same command goes on with them.\n");
        assertThat(feedback("anna", "000001").resolve("feedback.txt"))
                .content()
                .startsWith("anna, attempt 1, came 2026-01-02T03:04:05Z. It counts unless a newer one does.\n")
                .contains("anna: 0/10 points", "incorrect");
        assertThat(feedback("anna", "000002").resolve("feedback.html"))
                .content()
                .contains("<h1>", "10 of 10 points");
        assertThat(out.resolve("grades.csv")).content().contains("anna,10");
        assertThat(out.resolve("index.html")).content().contains("anna");
        RecordedGrading recorded = RecordedGrading.read(out);
        assertThat(recorded.run().options().input()).isEqualTo("attempts");
        assertThat(recorded.gradebook().submissions()).hasSize(1);
        assertThat(recorded.gradebook()
                        .submissions()
                        .get(0)
                        .exercises()
                        .get(0)
                        .origin()
                        .earlier())
                .hasSize(1);
    }

    @Test
    void gradesInTurnsWhateverOneStudentHandsIn() throws Exception {
        for (int i = 0; i < 9; i++) {
            handIn("anna--" + i + ".zip", "try " + i);
        }
        follow();
        await(() -> Files.exists(out.resolve("attempts").resolve("anna").resolve("000009")));
        handIn("ben.zip", "one");
        await(() -> Files.exists(out.resolve("attempts").resolve("ben").resolve("000010")));
        mayGrade.release(3);
        await(() -> graded.size() == 3);
        await(() -> isTold("ben", "000010"));
        stop();

        assertThat(graded).startsWith("anna").contains("ben");
        assertThat(graded.indexOf("ben")).isLessThanOrEqualTo(2);
        assertThat(speedup.err.toString())
                .endsWith("Stopped. Attempts that wait: 7. The same command goes on with them.\n");
    }

    @Test
    void goesOnWithWhatIsNotToldAndGradesNothingTwice() throws Exception {
        mayGrade.release(2);
        follow();
        handIn("anna.zip", "one");
        await(() -> isTold("anna", "000001"));
        handIn("ben.zip", "one");
        await(() -> isTold("ben", "000002"));
        stop();
        // As if it had been killed before it told, and its report had been damaged.
        Path told = feedback("ben", "000002");
        Files.delete(told.resolve("feedback.txt"));
        Files.writeString(RecordedGrading.file(out), "");
        Files.delete(out.resolve("report.json"));

        follow();
        await(() -> Files.exists(told.resolve("feedback.txt")));
        stop();

        assertThat(graded).hasSize(2);
        assertThat(RecordedGrading.read(out).gradebook().submissions())
                .extracting(SubmissionVerdict::name)
                .containsExactly("anna", "ben");
        assertThat(out.resolve("report.json")).content().contains("anna", "ben");
    }

    @Test
    void gradesTheOthersWhereOneCannotBeGraded() throws Exception {
        mayGrade.release(2);
        handIn("faulty.zip", "one");
        follow();
        await(() -> graded.contains("faulty"));
        handIn("ben.zip", "one");
        await(() -> isTold("ben", "000002"));
        stop();

        assertThat(speedup.err.toString())
                .contains("faulty, attempt 1 could not be graded: java.lang.IllegalStateException: a fault. It is tried"
                        + " again in a minute.\n");
        assertThat(speedup.err.toString())
                .endsWith("Stopped. Attempts that wait: 1. The same command goes on with them.\n");
        assertThat(isTold("faulty", "000001")).isFalse();
    }

    @Test
    void countsTheAttemptsThatTheCourseCounts() throws Exception {
        Path course =
                Files.writeString(home.resolve("course.yml"), "exercises:\n  - id: threads/matmul\nattempts: first\n");
        mayGrade.release(2);
        follow("--course", course.toString());
        handIn("anna.zip", "one");
        await(() -> isTold("anna", "000001"));
        speedup.verdict = Status.CRASHED;
        handIn("anna.zip.", "ignored, as no archive is called so");
        handIn("anna--2.zip", "two");
        await(() -> isTold("anna", "000002"));
        stop();

        assertThat(feedback("anna", "000002").resolve("feedback.txt"))
                .content()
                .contains("It does not count: of several attempts, the first counts.");
        assertThat(RecordedGrading.read(out).gradebook().submissions().get(0).score())
                .isEqualTo(10);
    }

    @Test
    void saysWhoseMarksAreByAnotherCourseFile() throws Exception {
        Path course = Files.writeString(home.resolve("course.yml"), "exercises:\n  - id: threads/matmul\n");
        mayGrade.release(1);
        follow("--course", course.toString());
        handIn("anna.zip", "one");
        await(() -> isTold("anna", "000001"));
        stop();
        follow("--course", course.toString());
        await(() -> speedup.err.toString().contains("1 attempts are graded"));
        stop();
        assertThat(speedup.err.toString()).doesNotContain("another course file");

        Files.writeString(course, "exercises:\n  - id: threads/matmul\n    points: 5\n");
        follow("--course", course.toString());
        await(() -> speedup.err.toString().contains("marked"));

        assertThat(speedup.err.toString())
                .contains(
                        "1 of them were marked by another course file, or by none, and keep their marks. To mark all by"
                                + " this one: ./speedup grade "
                                + out.resolve("attempts") + " with the same options and another folder for --out.\n");
    }

    /** Takes an attempt in as it is, without grading anything. */
    private Gradebook takeIn(GradeRequest request, GradingListener progress) {
        Taken taken = AnonymousClass.of(
                new Intake(FakeSpeedup.EXERCISES).take(request.paths(), request.input(), Set.of()),
                request.anonymity());
        graded.addAll(request.input().name().stream().toList());
        if (graded.stream().filter("turingalan (777)"::equals).count() == 1 && graded.size() == 2) {
            throw new UsageException("There is no turingalan,canvas,777 of turingalan (777)");
        }
        Gradebook plain = Gradebooks.of(taken.submissions().stream()
                .map(each ->
                        new SubmissionVerdict(each.name(), each.problems(), List.of(Gradebooks.verdict(Status.PASSED))))
                .toArray(SubmissionVerdict[]::new));
        return new Gradebook(plain.conditions(), plain.submissions(), taken.authors());
    }

    @Test
    void namesNobodyWhereThatIsAskedFor() throws Exception {
        speedup.grading = this::takeIn;
        follow("--anonymous", "--format", "html,csv,canvas");
        handIn("lovelaceada_LATE_12345_100_Notes.java", "lovelaceada wrote this");
        await(() -> graded.contains("lovelaceada (12345)"));
        handIn("turingalan_777_101_Notes.java", "text");
        handIn("turingalan.txt", "no submission");
        await(() -> speedup.err.toString().contains("could not be graded"));
        handIn("turingalan_777_102_Notes.java", "newer text");
        await(() -> Files.exists(out.resolve("canvas.csv"))
                && Files.isDirectory(out.resolve("pages"))
                && graded.size() == 3
                && speedup.out.toString().lines().count() == 2);
        stop();

        String id = AnonymityKey.read(out).id("lovelaceada (12345)");
        String other = AnonymityKey.read(out).id("turingalan (777)");
        assertThat(speedup.out.toString())
                .contains(id + ", attempt 1: 10/10 points, "
                        + out.resolve("feedback").resolve(id).resolve("000001-late"))
                .contains(other + ", attempt 2: 10/10 points, ");
        assertThat(speedup.err.toString())
                .contains("Left aside: an entry of the inbox is neither a folder nor an archive nor a Java file.")
                .contains(other + ", attempt 1 could not be graded: There is no " + other + " of " + other);
        assertThat(feedback(id, "000001-late").resolve("feedback.txt"))
                .content()
                .startsWith(id + ", attempt 1, came")
                .contains("It was handed in late, says the platform.");
        assertThat(out.resolve("pages").resolve(id + ".html")).exists();
        assertThat(out.resolve("canvas.csv")).content().contains("lovelaceada", "12345");
        assertNameless("lovelaceada", "turingalan", "12345", "777");
        assertThat(speedup.run("grade", "--follow", inbox.toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString())
                .endsWith("The class in " + out + " was graded with --anonymous: give that again, or another folder."
                        + " Names beside ids would tell whose they are.\n");
    }

    private void assertNameless(String... names) throws IOException {
        assertThat(speedup.out.toString() + speedup.err).doesNotContain(names);
        assertThat(Files.getPosixFilePermissions(out.resolve("attempts")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(path -> !path.startsWith(out.resolve("attempts")))
                    .toList()) {
                assertThat(out.relativize(file).toString()).doesNotContain(names);
                if (List.of(AnonymityKey.FILE_NAME, "canvas.csv").contains(String.valueOf(file.getFileName()))) {
                    assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                } else if (Files.isRegularFile(file)) {
                    assertThat(file).content().as(file.toString()).doesNotContain(names);
                }
            }
        }
    }

    @Test
    void takesNoFolderThatHasNames() throws Exception {
        mayGrade.release(1);
        follow();
        handIn("anna.zip", "one");
        await(() -> isTold("anna", "000001"));
        stop();
        assertThat(speedup.run("grade", "--follow", inbox.toString(), "--out", out.toString(), "--anonymous"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("has a report with the names of students");
    }

    @Test
    void isTheOnlyOneInItsFolder() throws Exception {
        Files.createDirectories(out);
        FollowLock other = FollowLock.tryTake(out.resolve("follow.lock")).orElseThrow();
        assertThat(speedup.run("grade", "--follow", inbox.toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString())
                .isEqualTo("Another ./speedup grade --follow writes to " + out
                        + ". One is enough: it grades whatever comes.\n");
        other.release();
        follow();
        await(() -> speedup.err.toString().contains("Following"));
    }

    @Test
    void leavesTheReportOfAnotherGradingAlone() {
        String submission = inbox.toString();
        speedup.grading = (request, progress) -> Gradebooks.of(Gradebooks.everyStatus("anna"));
        speedup.run("grade", submission, "--out", out.toString());
        assertThat(speedup.run("grade", "--follow", submission, "--out", out.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString())
                .isEqualTo("The folder of --out, " + out + ", has the report of " + inbox
                        + ". Give --follow a folder of its own.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing | --out OUT | The inbox HOME/missing is missing.",
                "file.zip | --out OUT | The inbox HOME/file.zip is not a folder.",
                "inbox | | --follow needs --out",
                "inbox | --out OUT --settle 3601 | --settle must be 0 to 3600 seconds, not 3601.",
                "inbox | --out OUT --settle -1 | --settle must be 0 to 3600 seconds, not -1.",
                "inbox | --out OUT --fresh | --follow and --fresh exclude each other",
                "inbox | --out OUT --shard 1/2 | --follow and --shard exclude each other",
                "inbox | --out OUT --each | leave --layout, --one and --each out",
                "inbox | --out OUT --format gradescope | --follow is for a class",
                "inbox | --out OUT --format actions | a build has to end",
                "inbox | --out OUT HOME | --follow takes one PATH",
                "inbox | --out HOME/inbox/out | must not be within each other",
                "inbox | --out HOME | must not be within each other"
            })
    void refusesWhatIsNoInboxOrDoesNotGoWithIt(String path, String options, String message) throws IOException {
        Files.writeString(home.resolve("file.zip"), "");
        List<String> arguments =
                new ArrayList<>(List.of("grade", "--follow", home.resolve(path).toString()));
        if (options != null) {
            for (String option : List.of(options.split(" ", -1))) {
                arguments.add(option.replace("OUT", out.toString()).replace("HOME", home.toString()));
            }
        }
        assertThat(speedup.run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(speedup.err.toString()).contains(message.replace("HOME", home.toString()));
        assertThat(speedup.err.toString()).doesNotContain("\tat ");
        assertThat(Files.exists(out.resolve("attempts"))).isFalse();
    }

    @Test
    void settlesOnlyWhereItFollows() {
        assertThat(speedup.run("grade", inbox.toString(), "--settle", "3")).isEqualTo(2);
        assertThat(speedup.err).hasToString("--settle is for --follow: give that too, or leave it out.\n");
    }
}
