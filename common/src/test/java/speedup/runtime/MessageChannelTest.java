package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.runtime.Message.Cause;
import speedup.runtime.Message.Done;
import speedup.runtime.Message.Failed;
import speedup.runtime.Message.Go;
import speedup.runtime.Message.Load;

@Timeout(120)
class MessageChannelTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(20);

    private static final Message LARGE = new Failed(Cause.THREW, "x".repeat(Message.MAX_PAYLOAD - 10));

    @TempDir
    Path folder;

    private MessageChannel here;
    private SocketChannel there;

    @BeforeEach
    void connect() throws IOException {
        Path file = folder.resolve("socket");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(file));
            here = MessageChannel.connect(file);
            there = listener.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
    }

    @Test
    void receivesMessagesInTheirOrder() throws Exception {
        try (MessageChannel other = new MessageChannel(there)) {
            here.send(new Load(3), LIMIT);
            here.send(new Go(), LIMIT);
            other.send(new Done(5), LIMIT);

            assertThat(other.receive(LIMIT)).isEqualTo(new Load(3));
            assertThat(other.receive(LIMIT)).isEqualTo(new Go());
            assertThat(here.receive(LIMIT)).isEqualTo(new Done(5));
        }
    }

    @Test
    void waitsForAMessage() throws Exception {
        CompletableFuture<Message> received = CompletableFuture.supplyAsync(this::receive);
        there.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 'G'}));

        assertThat(received).succeedsWithin(LIMIT).isEqualTo(new Go());
    }

    @Test
    void putsPiecesOfAMessageTogether() throws Exception {
        CompletableFuture<Message> received = CompletableFuture.supplyAsync(this::receive);
        for (byte b : new byte[] {0, 0, 0, 5, 'd', 0, 0, 1, 2}) {
            there.write(ByteBuffer.wrap(new byte[] {b}));
            Thread.sleep(2);
        }

        assertThat(received).succeedsWithin(LIMIT).isEqualTo(new Done(258));
    }

    @Test
    void waitsUntilTheOtherSideTakesWhatIsSent() throws Exception {
        int messages = 40;
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < messages; i++) {
                send(LARGE);
            }
        });
        try (MessageChannel other = new MessageChannel(there)) {
            for (int i = 0; i < messages; i++) {
                assertThat(other.receive(LIMIT)).isEqualTo(LARGE);
            }
        }
        assertThat(sent).succeedsWithin(LIMIT);
    }

    @Test
    void doesNotWaitForeverForAMessage() {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> here.receive(SHORT));
    }

    @Test
    void doesNotWaitForeverForTheRestOfAMessage() throws IOException {
        there.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 5, 'd', 0}));

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> here.receive(SHORT));
    }

    @Test
    void doesNotWaitForeverForTheOtherSideToTakeAMessage() {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> {
            while (true) {
                here.send(LARGE, SHORT);
            }
        });
    }

    @ParameterizedTest(name = "after {0} bytes of a message")
    @ValueSource(ints = {0, 3, 4, 6})
    void noticesThatTheOtherSideIsGone(int bytes) throws IOException {
        there.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 5, 'd', 0, 0, 0, 1}, 0, bytes));
        there.close();

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> here.receive(LIMIT));
    }

    @Test
    void failsToSendToAClosedSocket() throws IOException {
        there.close();

        assertThatIOException().isThrownBy(() -> here.send(new Go(), LIMIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Message.MAX_PAYLOAD + 2, Integer.MAX_VALUE})
    void rejectsAnInvalidLength(int length) throws IOException {
        there.write(ByteBuffer.allocate(4).putInt(length).flip());

        assertThatIOException()
                .isThrownBy(() -> here.receive(LIMIT))
                .withMessage("No message: " + length + " bytes long");
    }

    @Test
    void receivesTheLongestMessage() throws Exception {
        Failed longest = new Failed(Cause.THREW, "x".repeat(Message.MAX_PAYLOAD - "THREW\n".length()));
        CompletableFuture<Message> received = CompletableFuture.supplyAsync(this::receive);
        try (MessageChannel other = new MessageChannel(there)) {
            other.send(longest, LIMIT);

            assertThat(received).succeedsWithin(LIMIT).isEqualTo(longest);
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatIOException()
                    .isThrownBy(() -> here.receive(LIMIT))
                    .withMessage("Interrupted while waiting for the other side");
        } finally {
            assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
        }
    }

    @Test
    void waitsBusilyForAMessageAndLeavesItThere() throws Exception {
        CompletableFuture<Message> received = CompletableFuture.supplyAsync(() -> {
            awaitBusily();
            return receive();
        });
        there.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 'G'}));

        assertThat(received).succeedsWithin(LIMIT).isEqualTo(new Go());
    }

    @Test
    void waitsBusilyNoLongerThanTheOtherSideIsThere() throws IOException {
        there.close();

        awaitBusily();

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> here.receive(LIMIT));
    }

    @Test
    void stopsWaitingBusilyWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatIOException()
                    .isThrownBy(() -> here.awaitBusily())
                    .withMessage("Interrupted while waiting for the other side");
        } finally {
            assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
        }
    }

    private void awaitBusily() {
        try {
            here.awaitBusily();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Message receive() {
        try {
            return here.receive(LIMIT);
        } catch (IOException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void send(Message message) {
        try {
            here.send(message, LIMIT);
        } catch (IOException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
