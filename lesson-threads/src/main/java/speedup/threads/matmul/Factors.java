package speedup.threads.matmul;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.MatrixCodec;

/**
 * The two matrices to multiply.
 *
 * @param left m rows of n elements
 * @param right n rows of p elements
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Factors(double[][] left, double[][] right) {

    /** Such as {@code 3 x 4 by 4 x 5}. */
    String shape() {
        return String.format("%d x %d by %d x %d", left.length, right.length, right.length, right[0].length);
    }

    /** One matrix after the other. */
    static final class FactorsCodec implements Codec<Factors> {

        private final MatrixCodec matrix = new MatrixCodec();

        @Override
        public int size(Factors factors) {
            return Math.addExact(matrix.size(factors.left), matrix.size(factors.right));
        }

        @Override
        public void write(Factors factors, ByteBuffer target) {
            matrix.write(factors.left, target);
            matrix.write(factors.right, target);
        }

        @Override
        public Factors read(ByteBuffer source) {
            return new Factors(matrix.read(source), matrix.read(source));
        }
    }
}
