package speedup.grader.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatusChannelTest {

    /** A stream that says something and then breaks. */
    private static final class Broken extends InputStream {

        private final InputStream start;

        Broken(String text) {
            start = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
                throw new IOException("pipe broken");
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = start.read(buffer, offset, length);
            return read < 0 ? read() : read;
        }
    }

    private static StatusChannel statusOf(String text) {
        StatusChannel status = new StatusChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        status.run();
        return status;
    }

    @Test
    void readsTheStartAndWhatWasLeft() throws Exception {
        StatusChannel status = statusOf("started\nKilled\nleft 2\n");

        assertThat(status.awaitStarted(Duration.ofSeconds(1))).isTrue();
        assertThat(status.left()).hasValue(2);
        assertThat(status.errors()).isEmpty();
    }

    @Test
    void collectsTheFirstErrorsOfTheTools() throws Exception {
        StatusChannel status = statusOf("bwrap: no\n".repeat(12));

        assertThat(status.awaitStarted(Duration.ofSeconds(1))).isFalse();
        assertThat(status.errors().split("; ", -1)).hasSize(10).containsOnly("bwrap: no");
        assertThat(status.left()).isEmpty();
    }

    @Test
    void ignoresALeftLineBeforeTheStart() {
        assertThat(statusOf("left 7\n").left()).isEmpty();
        assertThat(statusOf("started\nleft many\n").left()).isEmpty();
    }

    @Test
    void reportsASandboxThatIsNotReadyInTime() throws Exception {
        StatusChannel silent = new StatusChannel(InputStream.nullInputStream());

        assertThat(silent.awaitStarted(Duration.ZERO)).isFalse();
        assertThat(silent.errors()).contains("not ready after 0 seconds");
    }

    @Test
    void reportsStreamsThatBreak() throws Exception {
        StatusChannel status = new StatusChannel(new Broken(""));
        status.run();
        BoundedOutput output = new BoundedOutput(new Broken("so far"));
        output.run();

        assertThat(status.awaitStarted(Duration.ofSeconds(1))).isFalse();
        assertThat(status.errors()).contains("pipe broken");
        assertThat(output.text()).startsWith("so far").contains("pipe broken");
    }
}
