package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TimeLimitTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    /** The opening of a pipe that nobody writes into ends with the process alone. */
    @Test
    void givesUpWhatDoesNotEnd() throws Exception {
        Path pipe = pipe();
        assertThatThrownBy(() -> TimeLimit.run(
                        Duration.ofMillis(100), () -> Files.newInputStream(pipe).close()))
                .isInstanceOf(TimeLimit.SlowReadException.class)
                .hasMessage("it took longer than 0 minutes to read");
    }

    @Test
    void throwsWhatTheWorkThrows() throws IOException {
        Path file = folder.resolve("file");
        TimeLimit.run(LONG, () -> Files.writeString(file, "written"));
        assertThat(file).hasContent("written");
        assertThatThrownBy(() -> TimeLimit.run(LONG, () -> Files.delete(folder.resolve("missing"))))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> TimeLimit.run(LONG, () -> {
                    throw new UnsupportedOperationException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a fault");
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        Path pipe = pipe();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() ->
                        TimeLimit.run(LONG, () -> Files.newInputStream(pipe).close()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
