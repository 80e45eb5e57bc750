package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.JdkIndependent;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.jvm.JavaCommand;

/** The real grader while submissions come in, stopped and killed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@JdkIndependent
class FollowedGraderTest {

    private static final Path FAKES = FakeCollection.folder().resolve("threads-cores");
    private static final Path HANGING = FAKES.resolveSibling("hostile").resolve("hangs-at-call-7");

    @TempDir
    Path folder;

    private Path inbox;
    private Path out;
    private final List<Process> graders = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process grader : graders) {
            grader.destroyForcibly().waitFor();
        }
    }

    @Test
    void goesOnAfterItIsKilledAndAfterItIsStopped() throws Exception {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        out = folder.resolve("out");
        handIn(FAKES.resolve("off-by-one"), "anna--1");
        handIn(HANGING, "ben");
        handIn(FAKES.resolve("perfect"), "anna--2");
        Files.writeString(inbox.resolve("cleo.zip"), "no archive");
        Process killed = start("killed");
        await(() -> isTold("anna", "000001") && isTold("cleo"));
        await(() -> said("killed").contains("] ben"));
        Process second = start("second");
        assertThat(second.waitFor()).isEqualTo(2);
        assertThat(said("second"))
                .isEqualToIgnoringNewLines("Another ./speedup grade --follow writes to " + out
                        + ". One is enough: it grades whatever comes.");
        Path told = onlyFile(out.resolve("feedback").resolve("cleo"));
        long toldAt = Files.getLastModifiedTime(told).toMillis();
        killed.destroyForcibly().waitFor();

        handIn(FAKES.resolve("perfect"), "dave");
        Process stopped = start("stopped");
        await(() -> isTold("anna", "000001") && isTold("dave") && isTold("ben") && countTold("anna") == 2);
        stopped.destroy();
        assertThat(stopped.waitFor()).isEqualTo(143);

        assertThat(said("stopped")).doesNotContain("cleo, attempt", "anna, attempt 1", "\tat ");
        assertThat(said("stopped").lines().reduce((first, last) -> last).orElseThrow())
                .isEqualTo("Stopped. Attempts that wait: 0. The same command goes on with them.");
        assertThat(Files.getLastModifiedTime(told).toMillis()).isEqualTo(toldAt);
        assertThat(said("killed") + said("stopped"))
                .containsOnlyOnce("anna, attempt 1: 0/10 points")
                .containsOnlyOnce("anna, attempt 2: 10/10 points")
                .containsOnlyOnce("ben, attempt 1: 0/10 points")
                .containsOnlyOnce("cleo, attempt 1: 0/10 points")
                .containsOnlyOnce("dave, attempt 1: 10/10 points");
        List<SubmissionVerdict> marks = RecordedGrading.read(out).gradebook().submissions();
        assertThat(marks).extracting(SubmissionVerdict::name).containsExactly("anna", "ben", "cleo", "dave");
        assertThat(marks).extracting(SubmissionVerdict::score).containsExactly(10.0, 0.0, 0.0, 10.0);
        assertThat(out.resolve("attempts")).isDirectoryNotContaining("glob:**/.draft*");

        // What is kept is a class like any other.
        assertThat(run("again", "grade", out.resolve("attempts").toString(), "--only", "threads/cores", "--out", out))
                .isEqualTo(1);
        assertThat(said("again"))
                .contains(
                        "Attempts, 4 submissions; attempts: newest counts (1 with older ones).", "anna: 10/10 points");
        assertThat(run("anew", "regrade", "anna", "--out", out)).isZero();
        assertThat(said("anew")).contains("anna: now 10/10 points");
    }

    @Test
    void gradesLooseFilesOfCanvasWithoutNames() throws Exception {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        out = folder.resolve("out");
        handInFile(FAKES.resolve("off-by-one"), "lovelaceada_12345_100_MyCoreAdvisor.java");
        handInFile(FAKES.resolve("perfect"), "anna--MyCoreAdvisor.java");
        Process grader = begin(
                "anonymous",
                "grade",
                "--follow",
                inbox,
                "--anonymous",
                "--only",
                "threads/cores",
                "--settle",
                "1",
                "--format",
                "html,csv,canvas",
                "--out",
                out);
        await(() -> said("anonymous").split(" points, ", -1).length == 3);
        handInFile(FAKES.resolve("perfect"), "lovelaceada_LATE_12345_200_MyCoreAdvisor-1.java");
        await(() -> said("anonymous").split(" points, ", -1).length == 4);
        grader.destroy();
        assertThat(grader.waitFor()).isEqualTo(143);

        String ada = AnonymityKey.read(out).id("lovelaceada (12345)");
        String anna = AnonymityKey.read(out).id("anna");
        assertThat(said("anonymous"))
                .contains(ada + ", attempt 1: 0/10 points")
                .contains(ada + ", attempt 2: 10/10 points")
                .contains(anna + ", attempt 1: 10/10 points")
                .doesNotContain("lovelaceada", "anna,", "\tat ");
        assertThat(out.resolve("feedback")).isDirectoryContaining("glob:**/" + ada);
        assertThat(RecordedGrading.read(out).gradebook().submissions())
                .extracting(SubmissionVerdict::name)
                .containsExactlyInAnyOrder(ada, anna);
        assertThat(out.resolve("canvas.csv"))
                .content()
                .contains("lovelaceada,12345")
                .contains("10");
        assertThat(out.resolve("index.html")).content().contains(ada).doesNotContain("lovelaceada");

        assertThat(run("anew", "regrade", "lovelaceada", "--out", out)).isZero();
        assertThat(said("anew")).contains(ada + ": now 10/10 points").doesNotContain("lovelaceada");
        assertThat(run(
                        "again",
                        "grade",
                        out.resolve("attempts"),
                        "--only",
                        "threads/cores",
                        "--out",
                        folder.resolve("again")))
                .isZero();
        assertThat(said("again"))
                .contains(
                        "lovelaceada (12345): 10/10 points",
                        "It was handed in late, says the platform.",
                        "anna: 10/10 points");
    }

    private void handInFile(Path from, String name) throws IOException {
        Path hidden = Files.copy(from.resolve("MyCoreAdvisor.java"), inbox.resolve("." + name));
        Files.move(hidden, inbox.resolve(name));
    }

    private void handIn(Path from, String name) throws IOException {
        Path hidden = Files.createDirectory(inbox.resolve("." + name));
        Files.copy(
                from.resolve("MyCoreAdvisor.java"),
                hidden.resolve("MyCoreAdvisor.java"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(hidden, inbox.resolve(name));
    }

    private Process start(String log) throws IOException {
        return begin(log, "grade", "--follow", inbox, "--only", "threads/cores", "--settle", "1", "--out", out);
    }

    private int run(String log, Object... arguments) throws Exception {
        return begin(log, arguments).waitFor();
    }

    private Process begin(String log, Object... arguments) throws IOException {
        Process grader = new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameProperty("speedup.home")
                        .sameClassPath()
                        .main(
                                Main.class,
                                Stream.of(arguments).map(Object::toString).toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log(log))
                .start();
        graders.add(grader);
        return grader;
    }

    private File log(String name) {
        return folder.resolve(name + ".log").toFile();
    }

    private String said(String name) {
        try {
            return Files.readString(log(name).toPath());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isTold(String student, String number) {
        return Files.exists(
                out.resolve("feedback").resolve(student).resolve(number).resolve("feedback.txt"));
    }

    private boolean isTold(String student) {
        return countTold(student) > 0;
    }

    private int countTold(String student) {
        String[] attempts = out.resolve("feedback").resolve(student).toFile().list();
        return attempts == null
                ? 0
                : (int) Stream.of(attempts)
                        .filter(number -> isTold(student, number))
                        .count();
    }

    private static Path onlyFile(Path student) throws IOException {
        try (Stream<Path> files = Files.walk(student)) {
            return files.filter(file -> file.endsWith("feedback.txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
