package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.jvm.JavaCommand;

/** The real grader, stopped by a signal or killed while an answer runs. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoppedGraderTest {

    private static final Path FAKES = FakeCollection.folder().resolve("threads-cores");
    private static final Path HANGING = FAKES.resolveSibling("hostile").resolve("hangs-at-call-7");

    private static final File NOWHERE = new File("/dev/null");

    private static final int LOOKS = 25;

    @TempDir
    Path folder;

    private Process grader;

    @AfterEach
    void end() {
        grader.destroyForcibly();
    }

    @Test
    void leavesNothingWhenItIsTerminatedOrSaysThatItMay(@TempDir Path told) throws Exception {
        File said = told.resolve("said").toFile();
        startAndWaitForAnAnswer(said);

        grader.destroy();
        grader.waitFor();

        if (Files.readString(said.toPath()).contains("Something may be left")) {
            // A machine that gives it no time for that.
            await(() -> answeringJvms() == 0);
            Sandboxes.best();
            awaitNoAnswerProcess();
        }
        assertThat(answerProcesses()).isZero();
        assertThat(leftFiles()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void endsEveryProcessWhenItIsKilledAndTheNextRunRemovesTheFiles() throws Exception {
        startAndWaitForAnAnswer(NOWHERE);

        grader.destroyForcibly().waitFor();
        await(() -> answeringJvms() == 0);
        // Ends what bubblewrap leaves of a sandbox that was just beginning.
        Sandboxes.best();
        awaitNoAnswerProcess();

        assertThat(leftFiles()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /** The second of two submissions hangs when the grader is killed, and is replaced before it goes on. */
    @Test
    void goesOnWithWhatIsLeftWhenItIsKilledInTheMiddle() throws Exception {
        Path year = folder.resolve("year");
        Path reports = Files.createDirectory(folder.resolve("reports"));
        handIn(FAKES.resolve("off-by-one"), year.resolve("anna"));
        handIn(HANGING, year.resolve("ben"));
        start(year, reports, NOWHERE);
        await(() -> hasVerdict(reports.resolve("verdicts")) && answerProcesses() > 0);
        grader.destroyForcibly().waitFor();
        assertThat(reports.resolve("report.json")).doesNotExist();
        // What it had left, had it been killed while it wrote.
        Path draft = Files.createFile(reports.resolve("verdicts").resolve(".0123." + UUID.randomUUID() + ".draft"));

        handIn(FAKES.resolve("perfect"), year.resolve("ben"));
        File told = folder.resolve("told").toFile();
        start(year, reports, told);

        assertThat(grader.waitFor()).isEqualTo(1);
        assertThat(told)
                .content()
                .containsSubsequence(
                        "1 of 2 answers were graded before, under the same conditions",
                        "[2/2] ben",
                        "anna: 0/10",
                        "ben: 10/10")
                .doesNotContain("[1/2] anna");
        assertThat(reports.resolve("report.json")).content().contains("INCORRECT", "PASSED");
        assertThat(draft).doesNotExist();
    }

    /** Both are graded at a time, if there are cores for it. */
    private static boolean hasVerdict(Path cache) {
        String[] files = cache.toFile().list();
        return files != null && Stream.of(files).anyMatch(name -> !name.startsWith("."));
    }

    private static void handIn(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(
                from.resolve("MyCoreAdvisor.java"),
                to.resolve("MyCoreAdvisor.java"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void startAndWaitForAnAnswer(File told) throws Exception {
        start(HANGING, folder, told);
        await(() -> answerProcesses() > 0);
    }

    private void start(Path submissions, Path reports, File told) throws IOException {
        grader = new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameProperty("speedup.home")
                        .sameClassPath()
                        .main(
                                Main.class,
                                "grade",
                                submissions.toString(),
                                "--only",
                                "threads/cores",
                                "--out",
                                reports.toString()))
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
    }

    private long answeringJvms() {
        return processes()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .count();
    }

    private long answerProcesses() {
        return processes().count();
    }

    /** This grader's sandboxes: its process id is in the names of the files that they are given. */
    private Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> isIts(Path.of("/").resolve(argument.replace("\0", "")))));
    }

    /** A process that starts another program or process is missing from a list of all for a moment. */
    private void awaitNoAnswerProcess() throws InterruptedException {
        for (int looks = 0; looks < LOOKS; looks++) {
            await(() -> answerProcesses() == 0);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isIts(Path path) {
        for (Path part : path) {
            if (part.toString().matches("speedup-[0-9a-f]+-\\d+-" + grader.pid() + "-.*")) {
                return true;
            }
        }
        return false;
    }

    private List<File> leftFiles() {
        return Stream.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))
                .filter(Files::isDirectory)
                .flatMap(parent -> Arrays.stream(parent.toFile().listFiles()))
                .filter(file -> isIts(file.toPath()))
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
