package speedup.processes.pool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongUnaryOperator;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * One call of a pool.
 *
 * @param function what to apply
 * @param tasks what to apply it to
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Mapping(Class<? extends LongUnaryOperator> function, long[] tasks) {

    /** The name of the function behind its length, then the tasks. */
    static final class MappingCodec implements Codec<Mapping> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Mapping mapping) {
            return Math.addExact(Integer.BYTES + name(mapping).length, longs.size(mapping.tasks));
        }

        @Override
        public void write(Mapping mapping, ByteBuffer target) {
            byte[] name = name(mapping);
            target.putInt(name.length).put(name);
            longs.write(mapping.tasks, target);
        }

        @Override
        public Mapping read(ByteBuffer source) {
            int length = source.getInt();
            if (length < 0 || length > source.remaining()) {
                throw new MalformedValue("A name of " + length + " bytes, in " + source.remaining() + " bytes");
            }
            byte[] name = new byte[length];
            source.get(name);
            return new Mapping(function(new String(name, StandardCharsets.UTF_8)), longs.read(source));
        }

        private static byte[] name(Mapping mapping) {
            return mapping.function.getName().getBytes(StandardCharsets.UTF_8);
        }

        private static Class<? extends LongUnaryOperator> function(String name) {
            try {
                return Class.forName(name).asSubclass(LongUnaryOperator.class);
            } catch (ClassNotFoundException | ClassCastException e) {
                throw new MalformedValue("There is no function " + name);
            }
        }
    }
}
