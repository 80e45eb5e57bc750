package speedup.processes.framing;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec.MalformedValue;

/**
 * What came of one call of {@link Framing#read}.
 *
 * @param kind how it ended
 * @param position how many bytes have been taken from the stream since it began
 * @param message what was read; empty if it was no message
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
record Reading(Kind kind, int position, byte[] message) {

    /** How a call can end. */
    enum Kind {
        MESSAGE("gave a message"),
        END("found the end"),
        CUT_OFF("threw an EOFException"),
        REFUSED("threw a LengthRefused");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Goes on from "read". */
        String words() {
            return words;
        }
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    static final int FIXED_BYTES = 3 * Integer.BYTES;

    /** Lets an answer read. Whatever else it throws passes. */
    static Reading by(Framing answer, ScriptedInput in) throws IOException {
        try {
            Optional<byte[]> message = answer.read(in);
            if (message == null) {
                throw new MalformedValue("read returned null, where an Optional is wanted");
            }
            return message.map(bytes -> new Reading(Kind.MESSAGE, in.position(), bytes))
                    .orElseGet(() -> without(Kind.END, in));
        } catch (EOFException e) {
            return without(Kind.CUT_OFF, in);
        } catch (LengthRefused e) {
            return without(Kind.REFUSED, in);
        }
    }

    private static Reading without(Kind kind, ScriptedInput in) {
        return new Reading(kind, in.position(), new byte[0]);
    }

    void write(ByteBuffer target) {
        target.putInt(KINDS.indexOf(kind))
                .putInt(position)
                .putInt(message.length)
                .put(message);
    }

    static Reading read(ByteBuffer source) {
        int kind = source.getInt();
        int position = source.getInt();
        int length = source.getInt();
        if (kind < 0 || kind >= KINDS.size() || length < 0 || length > source.remaining()) {
            throw new MalformedValue("The answer's output is damaged");
        }
        byte[] message = new byte[length];
        source.get(message);
        return new Reading(KINDS.get(kind), position, message);
    }
}
