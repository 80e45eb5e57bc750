package speedup.processes.framing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;

/**
 * What goes over the streams.
 *
 * @param messages to be written, and to be read from one stream that ends behind the last
 * @param damages runs of bytes, each alone on a stream of its own, that are not a whole message
 * @param seed where the sizes of the chunks come from, in which the streams give their bytes
 */
record Traffic(List<byte[]> messages, List<byte[]> damages, long seed) {

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

    /** The messages, the damages, the seed. */
    static final class TrafficCodec implements Codec<Traffic> {

        @Override
        public int size(Traffic traffic) {
            return sizeOf(traffic.messages) + sizeOf(traffic.damages) + Long.BYTES;
        }

        @Override
        public void write(Traffic traffic, ByteBuffer target) {
            put(traffic.messages, target);
            put(traffic.damages, target);
            target.putLong(traffic.seed);
        }

        @Override
        public Traffic read(ByteBuffer source) {
            return new Traffic(get(source), get(source), source.getLong());
        }

        private static int sizeOf(List<byte[]> runs) {
            return Integer.BYTES
                    + runs.stream().mapToInt(run -> Integer.BYTES + run.length).sum();
        }

        private static void put(List<byte[]> runs, ByteBuffer target) {
            target.putInt(runs.size());
            runs.forEach(run -> target.putInt(run.length).put(run));
        }

        private static List<byte[]> get(ByteBuffer source) {
            List<byte[]> runs = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                byte[] run = new byte[source.getInt()];
                source.get(run);
                runs.add(run);
            }
            return runs;
        }
    }
}
