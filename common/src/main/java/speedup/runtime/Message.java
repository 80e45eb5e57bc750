package speedup.runtime;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What judge and answer process say to each other. */
public sealed interface Message {

    /** Judge: the input file holds so many bytes of input. */
    record Load(int bytes) implements Message {

        private static final char TAG = 'L';

        @Override
        public ByteBuffer encode() {
            return encoded(TAG, bytes);
        }
    }

    /** Judge: answer now. */
    record Go() implements Message {

        private static final char TAG = 'G';

        @Override
        public ByteBuffer encode() {
            return encoded(TAG);
        }
    }

    /** Judge: that was all. */
    record Quit() implements Message {

        private static final char TAG = 'Q';

        @Override
        public ByteBuffer encode() {
            return encoded(TAG);
        }
    }

    /** Answer process: waiting for the first question. */
    record Ready() implements Message {

        private static final char TAG = 'r';

        @Override
        public ByteBuffer encode() {
            return encoded(TAG);
        }
    }

    /** Answer process: the input is decoded. */
    record Loaded() implements Message {

        private static final char TAG = 'l';

        @Override
        public ByteBuffer encode() {
            return encoded(TAG);
        }
    }

    /** Answer process: the output file holds so many bytes of output. */
    record Done(int bytes) implements Message {

        private static final char TAG = 'd';

        @Override
        public ByteBuffer encode() {
            return encoded(TAG, bytes);
        }
    }

    /** Answer process: there is no output, because of this. A text that is too long is cut off. */
    record Failed(Cause cause, String text) implements Message {

        private static final char TAG = 'f';

        @Override
        public ByteBuffer encode() {
            byte[] payload = (cause + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return encoded(TAG, Arrays.copyOf(payload, Math.min(payload.length, MAX_PAYLOAD)));
        }
    }

    /** Why there is no output. */
    enum Cause {
        /** The skeleton has not been filled in. */
        NOT_ATTEMPTED,
        /** The answer threw; the text is its stack trace. */
        THREW,
        /** The answer returned something that is no output, such as null. */
        MALFORMED,
        /** The input is not what it was before the answer was called. */
        CHANGED_INPUT,
        /** A result of an earlier call is not what it was when the answer returned it. */
        CHANGED_RESULT
    }

    /** The largest payload, in bytes. */
    int MAX_PAYLOAD = 1 << 15;

    /** The message's tag and payload, ready to be sent behind their length. */
    ByteBuffer encode();

    private static ByteBuffer encoded(char tag, byte... payload) {
        return ByteBuffer.allocate(1 + payload.length)
                .put((byte) tag)
                .put(payload)
                .flip();
    }

    private static ByteBuffer encoded(char tag, int number) {
        return encoded(tag, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
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
        if (tag == Load.TAG && number) {
            return new Load(bytes.getInt());
        } else if (tag == Go.TAG && empty) {
            return new Go();
        } else if (tag == Quit.TAG && empty) {
            return new Quit();
        } else if (tag == Ready.TAG && empty) {
            return new Ready();
        } else if (tag == Loaded.TAG && empty) {
            return new Loaded();
        } else if (tag == Done.TAG && number) {
            return new Done(bytes.getInt());
        } else if (tag == Failed.TAG && !empty) {
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
