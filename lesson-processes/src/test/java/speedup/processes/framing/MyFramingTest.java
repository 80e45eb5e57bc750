package speedup.processes.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("processes/framing: your messages")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MyFramingTest {

    private static final byte[] HELLO = {0, 0, 0, 5, 'h', 'e', 'l', 'l', 'o'};

    private final FramingExercise exercise = new FramingExercise();
    private final Framing framing = exercise.newAnswer();
    private final RecordingOutput out = new RecordingOutput();

    @Test
    @DisplayName("writes the length in 4 bytes, the most significant first, then the message")
    void writesLengthAndMessage() throws Exception {
        framing.write(out, "hello".getBytes(StandardCharsets.US_ASCII));

        assertThat(out.toByteArray()).isEqualTo(HELLO);
    }

    @Test
    @DisplayName("writes a length that needs more than one byte")
    void writesALongerMessage() throws Exception {
        framing.write(out, new byte[0x1_0203]);

        assertThat(out.toByteArray()).hasSize(4 + 0x1_0203).startsWith(0, 1, 2, 3);
    }

    @Test
    @DisplayName("leaves nothing unsent, and the stream open")
    void flushes() throws Exception {
        framing.write(out, new byte[10]);

        assertThat(out.unflushed()).isZero();
        assertThat(out.isClosed()).isFalse();
    }

    @Test
    @DisplayName("writes nothing of a message that is too long")
    void rejectsATooLongMessage() throws Exception {
        framing.write(out, new byte[0]);

        assertThatThrownBy(() -> framing.write(out, new byte[Framing.MAX_LENGTH + 1]))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(out.toByteArray()).containsExactly(0, 0, 0, 0);
    }

    @Test
    @DisplayName("reads a message, and finds the end behind it")
    void readsAMessage() throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(HELLO);

        assertThat(framing.read(in)).hasValue("hello".getBytes(StandardCharsets.US_ASCII));
        assertThat(framing.read(in)).isEmpty();
    }

    @Test
    @DisplayName("reads an empty message, which is not the end")
    void readsAnEmptyMessage() throws Exception {
        assertThat(framing.read(new ByteArrayInputStream(new byte[4]))).hasValue(new byte[0]);
    }

    @Test
    @DisplayName("takes no byte of the next message")
    void leavesTheNextMessageAlone() throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {0, 0, 0, 1, 'a', 0, 0, 0, 1, 'b'});

        framing.read(in);

        assertThat(in.available()).isEqualTo(5);
    }

    @ParameterizedTest(name = "says that the stream breaks off after {0} of 9 bytes")
    @ValueSource(ints = {1, 3, 4, 8})
    void noticesABreak(int bytes) throws Exception {
        framing.read(new ByteArrayInputStream(HELLO));

        assertThatThrownBy(() -> framing.read(new ByteArrayInputStream(HELLO, 0, bytes)))
                .isInstanceOf(EOFException.class);
    }

    @ParameterizedTest(name = "rejects a length of {0}, and reads nothing behind it")
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Framing.MAX_LENGTH + 1, Integer.MAX_VALUE})
    void rejectsAnInvalidLength(int length) throws IOException {
        framing.read(new ByteArrayInputStream(HELLO));
        ByteArrayInputStream in = new ByteArrayInputStream(FramingInput.framed(length, new byte[6]));

        assertThatThrownBy(() -> framing.read(in)).isInstanceOf(InvalidLengthException.class);

        assertThat(in.available()).isEqualTo(6);
    }

    static Stream<Integer> sizes() {
        return new FramingExercise().sizes().stream();
    }

    @ParameterizedTest(name = "carries {0} messages over streams that give their bytes in small pieces")
    @MethodSource("sizes")
    void carriesMessages(int size) throws Exception {
        FramingInput input = exercise.input(size, size);
        Transcript expected = exercise.expected(exercise.baseline(), input);

        Transcript actual = exercise.solve(framing, input);

        assertThat(exercise.difference(input, expected, actual)).isEmpty();
    }
}
