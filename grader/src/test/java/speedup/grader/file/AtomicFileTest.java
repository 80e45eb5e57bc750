package speedup.grader.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.jvm.JavaCommand;

class AtomicFileTest {

    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    /** Two graders with one output folder: the last one's report is there, and never parts of both. */
    @Test
    void writesAllOrNothingWithManyWriters() throws Exception {
        Path target = folder.resolve("report.json");
        AtomicFile.write(target, content(0));
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> ends = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int writer = i;
                ends.add(writers.submit(writeOften(target, writer)));
            }
            while (!ends.stream().allMatch(Future::isDone)) {
                assertWhole(target);
            }
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            writers.shutdownNow();
        }
        assertWhole(target);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void leavesNothingWhereItCannotWrite() throws IOException {
        Path target = Files.createDirectories(folder.resolve("report.json/in-the-way"))
                .getParent();

        assertThatThrownBy(() -> AtomicFile.write(target, content(1))).isInstanceOf(IOException.class);

        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
    }

    /** Another process writes, is stopped in the middle of it, and is killed. */
    @Test
    @Timeout(60)
    void removesDraftsOfKilledWritersOnly() throws Exception {
        Process writer = new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameClassPath()
                        .main(EndlessWriter.class, folder.resolve("report.json").toString()))
                .inheritIO()
                .start();
        try {
            stopInTheMiddle(writer);

            AtomicFile.removeDrafts(folder);
            assertThat(drafts()).as("of one that is stopped, and alive").hasSize(1);

            writer.destroyForcibly().waitFor();
            assertThat(drafts()).as("of one that was killed").hasSize(1);
            AtomicFile.removeDrafts(folder);
            assertThat(drafts()).isEmpty();
        } finally {
            writer.destroyForcibly();
        }
    }

    @Test
    void leavesFilesThatAreNoDrafts() throws IOException {
        Path own = Files.createFile(folder.resolve(".notes.draft"));

        AtomicFile.removeDrafts(folder);
        AtomicFile.removeDrafts(folder.resolve("not there"));

        assertThat(own).exists();
    }

    private void stopInTheMiddle(Process writer) throws Exception {
        while (true) {
            signal(writer, "STOP");
            // Something in it: the lock is taken before anything is written.
            if (drafts().stream().anyMatch(draft -> draft.toFile().length() > 0)) {
                return;
            }
            assertThat(writer.isAlive()).isTrue();
            signal(writer, "CONT");
            TimeUnit.MILLISECONDS.sleep(7);
        }
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        // A thread that is in the kernel stops when it comes out of it.
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".draft")).toList();
        }
    }

    /** The same large file again and again. */
    static final class EndlessWriter {

        private EndlessWriter() {}

        public static void main(String... arguments) throws IOException {
            byte[] content = new byte[32 << 20];
            while (true) {
                AtomicFile.write(Path.of(arguments[0]), content);
            }
        }
    }

    private static Callable<Void> writeOften(Path target, int writer) {
        return () -> {
            for (int i = 0; i < 100; i++) {
                AtomicFile.write(target, content(writer));
            }
            return null;
        };
    }

    private static void assertWhole(Path target) throws IOException {
        String text = Files.readString(target, StandardCharsets.US_ASCII);
        assertThat(text).hasSize(LENGTH);
        assertThat(IntStream.range(0, 4)).anyMatch(writer -> text.equals(text(writer)));
    }

    private static byte[] content(int writer) {
        return text(writer).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(int writer) {
        return Integer.toString(writer).repeat(LENGTH);
    }
}
