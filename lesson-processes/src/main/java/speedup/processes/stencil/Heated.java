package speedup.processes.stencil;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;
import speedup.exercise.MatrixCodec;

/**
 * What came of one call.
 *
 * @param plate the temperatures in the end
 * @param workers the ids of the child processes alive when the call returned, if the question was where
 *     the work is done; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Heated(double[][] plate, long[] workers) {

    /** The plate, then the workers. */
    static final class HeatedCodec implements Codec<Heated> {

        private final MatrixCodec matrix = new MatrixCodec();
        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Heated heated) {
            return Math.addExact(matrix.size(heated.plate), longs.size(heated.workers));
        }

        @Override
        public void write(Heated heated, ByteBuffer target) {
            matrix.write(heated.plate, target);
            longs.write(heated.workers, target);
        }

        @Override
        public Heated read(ByteBuffer source) {
            return new Heated(matrix.read(source), longs.read(source));
        }
    }
}
