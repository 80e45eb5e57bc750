package speedup.grader.report;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    /** Two graders with one output folder: the last one's report is there, and never parts of both. */
    @Test
    void ofManyWritersEachWritesAllOrNothing() throws Exception {
        Path target = folder.resolve("report.json");
        WholeFile.write(target, content(0));
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
    void whereItCannotBeWrittenNothingIsLeft() throws IOException {
        Path target = Files.createDirectories(folder.resolve("report.json/in-the-way"))
                .getParent();

        assertThatThrownBy(() -> WholeFile.write(target, content(1))).isInstanceOf(IOException.class);

        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
    }

    private static Callable<Void> writeOften(Path target, int writer) {
        return () -> {
            for (int i = 0; i < 100; i++) {
                WholeFile.write(target, content(writer));
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
