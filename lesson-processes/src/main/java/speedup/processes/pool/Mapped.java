package speedup.processes.pool;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * What came of one call of a pool.
 *
 * @param results a result for each task
 * @param workers the ids of the processes that were at work for the pool when the call returned, if
 *     the question was where the work is done; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Mapped(long[] results, long[] workers) {

    /** One array after the other. */
    static final class MappedCodec implements Codec<Mapped> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Mapped mapped) {
            return Math.addExact(longs.size(mapped.results), longs.size(mapped.workers));
        }

        @Override
        public void write(Mapped mapped, ByteBuffer target) {
            longs.write(mapped.results, target);
            longs.write(mapped.workers, target);
        }

        @Override
        public Mapped read(ByteBuffer source) {
            return new Mapped(longs.read(source), longs.read(source));
        }
    }
}
