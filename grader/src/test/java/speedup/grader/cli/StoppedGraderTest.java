package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.sandbox.Sandboxes;

/** The real grader, stopped by a signal or killed while an answer runs. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoppedGraderTest {

    private static final Path HANGING = Path.of("src", "test", "submissions", "hostile", "stands-still-at-the-seventh");

    @TempDir
    Path folder;

    private Process grader;

    @AfterEach
    void end() {
        grader.destroyForcibly();
    }

    @Test
    void leavesNothingWhenItIsToldToEnd() throws Exception {
        startAndWaitForAnAnswer();

        grader.destroy();

        assertThat(grader.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answerers()).isZero();
        assertThat(leftFiles()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesEveryProcessWithItWhenItIsKilledAndTheNextOneRemovesTheFiles() throws Exception {
        startAndWaitForAnAnswer();

        grader.destroyForcibly().waitFor();
        await(() -> answerers() == 0);
        Sandboxes.best();

        assertThat(leftFiles()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private void startAndWaitForAnAnswer() throws Exception {
        grader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dspeedup.home=" + System.getProperty("speedup.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "speedup.grader.cli.Main",
                        "grade",
                        HANGING.toString(),
                        "--only",
                        "threads/cores",
                        "--out",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        await(() -> answerers() > 0);
    }

    /** The JVMs that this grader has answering: its process id is in the names of the files that they are given. */
    private long answerers() {
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> isIts(Path.of("/").resolve(argument.replace("\0", "")))))
                .count();
    }

    private boolean isIts(Path path) {
        for (Path part : path) {
            if (part.toString().matches("speedup-\\d+-" + grader.pid() + "-.*")) {
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
