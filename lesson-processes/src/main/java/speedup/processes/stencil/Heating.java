package speedup.processes.stencil;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.MatrixCodec;

/**
 * One call.
 *
 * @param plate the temperatures in the beginning
 * @param steps the number of steps
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Heating(double[][] plate, int steps) {

    /** The number of steps, then the plate. */
    static final class HeatingCodec implements Codec<Heating> {

        private final MatrixCodec matrix = new MatrixCodec();

        @Override
        public int size(Heating heating) {
            return Math.addExact(Integer.BYTES, matrix.size(heating.plate));
        }

        @Override
        public void write(Heating heating, ByteBuffer target) {
            target.putInt(heating.steps);
            matrix.write(heating.plate, target);
        }

        @Override
        public Heating read(ByteBuffer source) {
            int steps = source.getInt();
            return new Heating(matrix.read(source), steps);
        }
    }
}
