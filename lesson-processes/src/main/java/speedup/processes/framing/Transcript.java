package speedup.processes.framing;

import static speedup.exercise.Codecs.BOOLEAN;
import static speedup.exercise.Codecs.BYTES;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What an answer has written and read.
 *
 * @param written all that was written for the messages
 * @param unflushed the most bytes that had not been flushed when a write returned
 * @param closed whether the stream was closed
 * @param readings from the stream of the messages, up to the first that gave no message
 * @param damages one from each damaged stream
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
record Transcript(byte[] written, int unflushed, boolean closed, List<Reading> readings, List<Reading> damages) {

    /** The parts, one after the other. */
    static final Codec<Transcript> CODEC = RecordCodec.of(
            Transcript::new,
            field(Transcript::written, BYTES),
            field(Transcript::unflushed, INT),
            field(Transcript::closed, BOOLEAN),
            field(Transcript::readings, list("Reading", Reading.CODEC)),
            field(Transcript::damages, list("Reading", Reading.CODEC)));
}
