package speedup.threads.fft;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;
import speedup.exercise.MatrixCodec;

/**
 * What several calls of an answer have left behind.
 *
 * @param samples elements of each spectrum, call after call
 * @param manners four numbers for each call: the planner's threads before and after it, how many plans it
 *     made, and how many of them it left open
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SeriesOutcome(double[][] samples, long[] manners) {

    /** One after the other. */
    static final class OutcomeCodec implements Codec<SeriesOutcome> {

        private final MatrixCodec matrix = new MatrixCodec();
        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(SeriesOutcome outcome) {
            return Math.addExact(matrix.size(outcome.samples), longs.size(outcome.manners));
        }

        @Override
        public void write(SeriesOutcome outcome, ByteBuffer target) {
            matrix.write(outcome.samples, target);
            longs.write(outcome.manners, target);
        }

        @Override
        public SeriesOutcome read(ByteBuffer source) {
            return new SeriesOutcome(matrix.read(source), longs.read(source));
        }
    }
}
