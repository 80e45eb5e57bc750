package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.runtime.Message.Cause;
import speedup.runtime.Message.Done;
import speedup.runtime.Message.Failed;
import speedup.runtime.Message.Go;
import speedup.runtime.Message.Load;
import speedup.runtime.Message.Loaded;
import speedup.runtime.Message.Quit;
import speedup.runtime.Message.Ready;

class MessageTest {

    @Property
    void readsBackWhatItWrote(@ForAll("messages") Message message) throws IOException {
        ByteBuffer bytes = message.encode();

        assertThat(Message.decode(bytes)).isEqualTo(message);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    /** A message without an example here could be one that nobody reads back. */
    @Test
    void readsBackEveryKindOfMessage() throws IOException {
        List<Message> examples = List.of(
                new Load(1),
                new Go(),
                new Quit(),
                new Ready(),
                new Loaded(),
                new Done(1),
                new Failed(Cause.THREW, "text"));

        assertThat(examples).extracting(message -> (Object) message.getClass()).containsExactlyInAnyOrder((Object[])
                Message.class.getPermittedSubclasses());
        for (Message message : examples) {
            assertThat(Message.decode(message.encode())).isEqualTo(message);
        }
    }

    @Provide
    static Arbitrary<Message> messages() {
        Arbitrary<Integer> numbers = Arbitraries.integers();
        // Half of a surrogate pair is no text and has no form in UTF-8.
        Arbitrary<String> texts = Arbitraries.strings()
                .all()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        return Arbitraries.oneOf(
                numbers.map(Load::new),
                numbers.map(Done::new),
                Arbitraries.of(new Go(), new Quit(), new Ready(), new Loaded()),
                Combinators.combine(Arbitraries.of(Cause.class), texts).as(Failed::new));
    }

    @Property
    void readsForeignBytesOrRejectsThem(@ForAll byte[] bytes) {
        decodeOrReject(bytes);
    }

    @Property
    void readsForeignBytesBehindAKnownTagOrRejectsThem(@ForAll("tags") byte tag, @ForAll byte[] rest) {
        decodeOrReject(ByteBuffer.allocate(1 + rest.length).put(tag).put(rest).array());
    }

    @Provide
    static Arbitrary<Byte> tags() {
        return Arbitraries.of('L', 'G', 'Q', 'r', 'l', 'd', 'f').map(tag -> (byte) (char) tag);
    }

    /** Anything that is thrown beside an {@link IOException} comes through. */
    private static void decodeOrReject(byte[] bytes) {
        try {
            assertThat(Message.decode(ByteBuffer.wrap(bytes))).isNotNull();
        } catch (IOException rejected) {
            assertThat(rejected).hasMessageStartingWith("No message: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "L", "L123", "L12345", "G1", "Q1", "r1", "l1", "d", "d12345", "f", "fTHREW", "fthrew\n"
            })
    void rejectsInvalidMessages(String bytes) {
        assertThatIOException()
                .isThrownBy(() -> Message.decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .withMessageStartingWith("No message: ");
    }

    @Test
    void cutsALongText() throws IOException {
        Failed failed = sent(new Failed(Cause.THREW, "a".repeat(Message.MAX_PAYLOAD)));

        assertThat(failed.text()).isEqualTo("a".repeat(Message.MAX_PAYLOAD - "THREW\n".length()));
    }

    @ParameterizedTest(name = "shifted by {0} bytes")
    @ValueSource(ints = {0, 1, 2, 3})
    void cutsALongTextInTheMiddleOfACharacter(int shift) throws IOException {
        String text = "a".repeat(shift) + "\uD83E\uDDF5".repeat(Message.MAX_PAYLOAD / 4);
        Failed failed = sent(new Failed(Cause.THREW, text));

        String kept = failed.text().replace("\uFFFD", "");
        assertThat(text).startsWith(kept);
        assertThat(kept).hasSizeGreaterThan(Message.MAX_PAYLOAD / 2 - 10);
        assertThat(failed.text()).hasSizeLessThanOrEqualTo(kept.length() + 1);
    }

    private static Failed sent(Failed failed) throws IOException {
        ByteBuffer bytes = failed.encode();
        assertThat(bytes.remaining()).isEqualTo(1 + Message.MAX_PAYLOAD);
        return (Failed) Message.decode(bytes);
    }
}
