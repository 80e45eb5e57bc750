package speedup.threads.batch;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.MatrixCodec;

/**
 * What several calls of an answer have left behind.
 *
 * @param rows one row of each product, call after call
 * @param threads two elements for each call: OpenBLAS's number of threads before it and after it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record BatchOutcome(double[][] rows, double[][] threads) {

    /** One matrix after the other. */
    static final class OutcomeCodec implements Codec<BatchOutcome> {

        private final MatrixCodec matrix = new MatrixCodec();

        @Override
        public int size(BatchOutcome outcome) {
            return Math.addExact(matrix.size(outcome.rows), matrix.size(outcome.threads));
        }

        @Override
        public void write(BatchOutcome outcome, ByteBuffer target) {
            matrix.write(outcome.rows, target);
            matrix.write(outcome.threads, target);
        }

        @Override
        public BatchOutcome read(ByteBuffer source) {
            return new BatchOutcome(matrix.read(source), matrix.read(source));
        }
    }
}
