package speedup.grader.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.Timeline;
import speedup.grader.speedupstack.Timeline.Wait;
import speedup.runtime.JfrRecorder;

class RecordingReaderTest {

    private static final StudentCode CODE = new StudentCode(SampleAnswer.class.getName());

    @TempDir
    static Path folder;

    private static Path recording;

    /** Two calls: the last one never counts. */
    @BeforeAll
    static void record() throws IOException {
        recording = Files.createFile(folder.resolve("recording"));
        try (JfrRecorder recorder = JfrRecorder.start(recording)) {
            for (int i = 0; i < 2; i++) {
                recorder.call(RecordingReaderTest::call);
            }
        }
    }

    private static boolean call() {
        try {
            new SampleAnswer().waitInEveryWay();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void tellsLocksFromOtherWaitingAndWhereTheyAre() throws Exception {
        Timeline timeline = RecordingReader.read(recording, CODE, 9).orElseThrow();

        assertThat(timeline.calls()).hasSize(1);
        Timeline.Span call = timeline.calls().get(0).span();
        List<Wait> waits = timeline.blocks().stream()
                .filter(block ->
                        call.start() <= block.span().start() && block.span().end() <= call.end())
                .map(Timeline.Block::reason)
                .filter(wait -> !wait.on().equals("Thread"))
                .toList();
        assertThat(waits)
                .extracting(Wait::kind, Wait::on, wait -> sourceLine(wait.place()))
                .contains(
                        tuple(Wait.Kind.LOCK, "ReentrantLock", "lock.lock();"),
                        tuple(Wait.Kind.OTHERS, "CountDownLatch", "latch.await();"));
        // Code that is not compiled yet shows the first line inside the block.
        assertThat(waits).anySatisfy(wait -> {
            assertThat(wait.on()).isEqualTo("Object");
            assertThat(wait.kind()).isEqualTo(Wait.Kind.LOCK);
            assertThat(sourceLine(wait.place())).containsAnyOf("synchronized (monitor)", "monitor.notifyAll");
        });
        assertThat(timeline.lives()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void rejectsWhatIsNoRecording() throws Exception {
        assertThatThrownBy(() -> RecordingReader.read(folder.resolve("missing"), CODE, 9))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> RecordingReader.read(folder, CODE, 9)).isInstanceOf(IOException.class);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> RecordingReader.read(empty, CODE, 9)).isInstanceOf(IOException.class);
    }

    @Test
    void rejectsAFileThatIsTooLarge() throws Exception {
        Path large = Files.copy(recording, folder.resolve("large"));
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThatThrownBy(() -> RecordingReader.read(large, CODE, 9))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
    }

    private static String sourceLine(Optional<SourceLine> place) {
        try {
            Path source = Path.of(
                    "src/test/java/speedup/grader/explanation",
                    place.orElseThrow().file());
            return Files.readAllLines(source).get(place.get().line() - 1).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
