package speedup.processes.framing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;

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
    static final class TranscriptCodec implements Codec<Transcript> {

        @Override
        public int size(Transcript transcript) {
            return 3 * Integer.BYTES
                    + transcript.written.length
                    + sizeOf(transcript.readings)
                    + sizeOf(transcript.damages);
        }

        @Override
        public void write(Transcript transcript, ByteBuffer target) {
            target.putInt(transcript.written.length).put(transcript.written);
            target.putInt(transcript.unflushed).putInt(transcript.closed ? 1 : 0);
            put(transcript.readings, target);
            put(transcript.damages, target);
        }

        @Override
        public Transcript read(ByteBuffer source) {
            int length = source.getInt();
            if (length < 0 || length > source.remaining()) {
                throw new MalformedValue("The answer's output is damaged");
            }
            byte[] written = new byte[length];
            source.get(written);
            return new Transcript(written, source.getInt(), source.getInt() != 0, get(source), get(source));
        }

        private static int sizeOf(List<Reading> readings) {
            return Integer.BYTES
                    + readings.stream()
                            .mapToInt(reading -> Reading.FIXED_BYTES + reading.message().length)
                            .sum();
        }

        private static void put(List<Reading> readings, ByteBuffer target) {
            target.putInt(readings.size());
            readings.forEach(reading -> reading.write(target));
        }

        private static List<Reading> get(ByteBuffer source) {
            List<Reading> readings = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                readings.add(Reading.read(source));
            }
            return readings;
        }
    }
}
