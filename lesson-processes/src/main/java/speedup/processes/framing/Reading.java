package speedup.processes.framing;

import static speedup.exercise.Codecs.BYTES;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.RecordCodec;

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
        INVALID_LENGTH("threw an InvalidLengthException");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Goes on from "read". */
        String words() {
            return words;
        }
    }

    /** The components in their order. */
    static final Codec<Reading> CODEC = RecordCodec.of(
            Reading::new,
            field(Reading::kind, constantOf(Kind.class)),
            field(Reading::position, INT),
            field(Reading::message, BYTES));

    /** Lets an answer read. Whatever else it throws passes. */
    static Reading by(Framing answer, ScriptedInput in) throws IOException {
        try {
            Optional<byte[]> message = answer.read(in);
            if (message == null) {
                throw new MalformedValueException("read returned null, where an Optional is wanted");
            }
            return message.map(bytes -> new Reading(Kind.MESSAGE, in.position(), bytes))
                    .orElseGet(() -> without(Kind.END, in));
        } catch (EOFException e) {
            return without(Kind.CUT_OFF, in);
        } catch (InvalidLengthException e) {
            return without(Kind.INVALID_LENGTH, in);
        }
    }

    private static Reading without(Kind kind, ScriptedInput in) {
        return new Reading(kind, in.position(), new byte[0]);
    }
}
