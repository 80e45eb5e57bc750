package speedup.threads.sparse;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import speedup.exercise.Codec;

/**
 * What is to be multiplied.
 *
 * @param seed what factors of the timed size are made from; empty for small ones
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SparseFactors(SparseMatrix matrix, double[] vector, OptionalLong seed) {

    /**
     * Small factors cross as they are: how many rows, places and columns there are, then the matrix's arrays and
     * the vector. Those of the timed size cross as their seed, and are made anew where they are needed. They are
     * 136 MB, nearly all of it room between the elements, which would be written once and read twice in each round.
     */
    static final class FactorsCodec implements Codec<SparseFactors> {

        /** In place of the number of rows. */
        private static final int SEED_FOLLOWS = -1;

        @Override
        public int size(SparseFactors factors) {
            if (factors.seed.isPresent()) {
                return Integer.BYTES + Long.BYTES;
            }
            int places = factors.matrix.nexts().length;
            return (3 + factors.matrix.rows() + 2 * places) * Integer.BYTES
                    + (places + factors.vector.length) * Double.BYTES;
        }

        @Override
        public void write(SparseFactors factors, ByteBuffer target) {
            if (factors.seed.isPresent()) {
                target.putInt(SEED_FOLLOWS).putLong(factors.seed.getAsLong());
                return;
            }
            SparseMatrix matrix = factors.matrix;
            int places = matrix.nexts().length;
            target.putInt(matrix.rows()).putInt(places).putInt(factors.vector.length);
            target.asIntBuffer().put(matrix.firsts()).put(matrix.nexts()).put(matrix.columns());
            skip((matrix.rows() + 2 * places) * Integer.BYTES, target);
            target.asDoubleBuffer().put(matrix.values()).put(factors.vector);
            skip((places + factors.vector.length) * Double.BYTES, target);
        }

        @Override
        public SparseFactors read(ByteBuffer source) {
            int rows = source.getInt();
            if (rows == SEED_FOLLOWS) {
                return SparsePattern.timed(source.getLong());
            }
            int places = source.getInt();
            double[] vector = new double[source.getInt()];
            SparseMatrix matrix = new SparseMatrix(new int[rows], new int[places], new int[places], new double[places]);
            source.asIntBuffer().get(matrix.firsts()).get(matrix.nexts()).get(matrix.columns());
            skip((rows + 2 * places) * Integer.BYTES, source);
            source.asDoubleBuffer().get(matrix.values()).get(vector);
            skip((places + vector.length) * Double.BYTES, source);
            return new SparseFactors(matrix, vector, OptionalLong.empty());
        }

        private static void skip(int bytes, ByteBuffer buffer) {
            buffer.position(buffer.position() + bytes);
        }
    }
}
