package speedup.grader.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
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
                // Other threads of this JVM wait for work meanwhile.
                .filter(wait -> wait.kind() != Wait.Kind.WORK && !wait.on().equals("Thread"))
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

    /** One of them waits for the end of a process, for each. */
    @Test
    void leavesTheJvmsOwnThreadsOut() throws Exception {
        Path withProcess = Files.createFile(folder.resolve("with-process"));
        try (JfrRecorder recorder = JfrRecorder.start(withProcess)) {
            for (int i = 0; i < 2; i++) {
                recorder.call(RecordingReaderTest::runProcess);
            }
        }

        Timeline timeline = RecordingReader.read(withProcess, CODE, 9).orElseThrow();

        assertThat(timeline.processStarts()).isNotEmpty();
        assertThat(timeline.lives())
                .allSatisfy(life -> assertThat(timeline.names()).containsKey(life.thread()));
        assertThat(timeline.names()).doesNotContainValue("process reaper");
    }

    private static boolean runProcess() {
        try {
            return new ProcessBuilder("true").start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A class may have been made without them. */
    @Test
    void tellsLocksWithoutLineNumbers() throws Exception {
        Class<?> stripped = new WithoutLineNumbers().loadClass(SampleAnswer.class.getName());
        Constructor<?> constructor = stripped.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = stripped.getDeclaredMethod("waitInEveryWay");
        method.setAccessible(true);
        Path withoutLines = Files.createFile(folder.resolve("without-lines"));
        try (JfrRecorder recorder = JfrRecorder.start(withoutLines)) {
            for (int i = 0; i < 2; i++) {
                recorder.call(() -> called(method, constructor));
            }
        }

        Timeline timeline = RecordingReader.read(withoutLines, CODE, 9).orElseThrow();

        assertThat(timeline.blocks())
                .extracting(
                        block -> block.reason().kind(),
                        block -> block.reason().on(),
                        block -> block.reason().place())
                .contains(
                        tuple(Wait.Kind.LOCK, "ReentrantLock", Optional.empty()),
                        tuple(Wait.Kind.LOCK, "Object", Optional.empty()));
    }

    private static boolean called(Method method, Constructor<?> constructor) {
        try {
            method.invoke(constructor.newInstance());
            return true;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("", e);
        }
    }

    /** Loads the sample answer as it is, but for its line numbers. */
    private static final class WithoutLineNumbers extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(SampleAnswer.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                ClassWriter writer = new ClassWriter(0);
                new ClassReader(in.readAllBytes()).accept(writer, ClassReader.SKIP_DEBUG);
                byte[] bytes = writer.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
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
