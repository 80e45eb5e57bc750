package speedup.answerer;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What judge and answerer say to each other. */
public sealed interface Message {

    /** Judge: the input file holds so many bytes of input. */
    record Load(int bytes) implements Message {}

    /** Judge: answer now. */
    record Go() implements Message {}

    /** Judge: that was all. */
    record Quit() implements Message {}

    /** Answerer: waiting for the first question. */
    record Ready() implements Message {}

    /** Answerer: the input is decoded. */
    record Loaded() implements Message {}

    /** Answerer: the output file holds so many bytes of output. */
    record Done(int bytes) implements Message {}

    /** Answerer: there is no output, because of this. */
    record Failed(Cause cause, String text) implements Message {}

    /** Why there is no output. */
    enum Cause {
        /** The skeleton has not been filled in. */
        NOT_ATTEMPTED,
        /** The answer threw; the text is its stack trace. */
        THREW,
        /** The answer returned something that is no output, such as null. */
        MALFORMED,
        /** The input is not what it was before the answer was called. */
        CHANGED_INPUT
    }

    /** The largest payload, in bytes. */
    int MAX_PAYLOAD = 1 << 15;

    /** The message's tag and payload, ready to be sent behind their length. */
    default ByteBuffer encode() {
        ByteBuffer buffer = ByteBuffer.allocate(1 + MAX_PAYLOAD);
        if (this instanceof Load load) {
            buffer.put((byte) 'L').putInt(load.bytes);
        } else if (this instanceof Go) {
            buffer.put((byte) 'G');
        } else if (this instanceof Quit) {
            buffer.put((byte) 'Q');
        } else if (this instanceof Ready) {
            buffer.put((byte) 'r');
        } else if (this instanceof Loaded) {
            buffer.put((byte) 'l');
        } else if (this instanceof Done done) {
            buffer.put((byte) 'd').putInt(done.bytes);
        } else if (this instanceof Failed failed) {
            byte[] text = (failed.cause + "\n" + failed.text).getBytes(StandardCharsets.UTF_8);
            buffer.put((byte) 'f').put(text, 0, Math.min(text.length, MAX_PAYLOAD));
        }
        return buffer.flip();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws ProtocolException if the bytes are no message
     */
    static Message decode(ByteBuffer bytes) throws ProtocolException {
        byte tag = bytes.hasRemaining() ? bytes.get() : 0;
        boolean number = bytes.remaining() == Integer.BYTES;
        boolean empty = !bytes.hasRemaining();
        if (tag == 'L' && number) {
            return new Load(bytes.getInt());
        } else if (tag == 'G' && empty) {
            return new Go();
        } else if (tag == 'Q' && empty) {
            return new Quit();
        } else if (tag == 'r' && empty) {
            return new Ready();
        } else if (tag == 'l' && empty) {
            return new Loaded();
        } else if (tag == 'd' && number) {
            return new Done(bytes.getInt());
        } else if (tag == 'f' && !empty) {
            return decodeFailed(bytes);
        }
        throw new ProtocolException("No message: tag " + tag + " with " + bytes.remaining() + " bytes");
    }

    private static Failed decodeFailed(ByteBuffer bytes) throws ProtocolException {
        String text = StandardCharsets.UTF_8.decode(bytes).toString();
        for (Cause cause : Cause.values()) {
            if (text.startsWith(cause + "\n")) {
                return new Failed(cause, text.substring(cause.name().length() + 1));
            }
        }
        throw new ProtocolException("No message: unknown cause of a failure");
    }
}
