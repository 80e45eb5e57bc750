package speedup.processes.framing;

import static speedup.exercise.Codecs.BYTES;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What goes over the streams.
 *
 * @param messages to be written, and to be read from one stream that ends behind the last
 * @param damages runs of bytes, each alone on a stream of its own, that are not a whole message
 * @param seed where the sizes of the chunks come from, in which the streams give their bytes
 */
record FramingInput(List<byte[]> messages, List<byte[]> damages, long seed) {

    /** The messages, the damages, the seed. */
    static final Codec<FramingInput> CODEC = RecordCodec.of(
            FramingInput::new,
            field(FramingInput::messages, list("Message", BYTES)),
            field(FramingInput::damages, list("Run", BYTES)),
            field(FramingInput::seed, LONG));

    /** A length and some bytes, which are as many as the length says, or not. */
    static byte[] framed(int length, byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(length)
                .put(bytes)
                .array();
    }

    /** All messages in the format, one behind the other. */
    byte[] stream() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        messages.forEach(message -> stream.writeBytes(framed(message.length, message)));
        return stream.toByteArray();
    }
}
