package speedup.threads.simd;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.MatrixCodec;

/**
 * Two vectors to multiply.
 *
 * @param x n elements, n at least 1
 * @param y n elements
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Vectors(double[] x, double[] y) {

    /** The two as rows of one matrix. */
    static final class VectorsCodec implements Codec<Vectors> {

        private final MatrixCodec matrix = new MatrixCodec();

        @Override
        public int size(Vectors vectors) {
            return matrix.size(rows(vectors));
        }

        @Override
        public void write(Vectors vectors, ByteBuffer target) {
            matrix.write(rows(vectors), target);
        }

        @Override
        public Vectors read(ByteBuffer source) {
            double[][] rows = matrix.read(source);
            return new Vectors(rows[0], rows[1]);
        }

        private static double[][] rows(Vectors vectors) {
            return new double[][] {vectors.x, vectors.y};
        }
    }
}
