package speedup.processes.chunks;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * What came of one call of a pool.
 *
 * @param results a result for each task
 * @param workers the ids of the processes that were at work for the pool when the call returned, if
 *     the question was where the work is done; else empty
 * @param awaited how many of them should have had work, if that was the question; else 0
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Answers(long[] results, long[] workers, int awaited) {

    /** One array after the other, then the number. */
    static final class AnswersCodec implements Codec<Answers> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Answers answers) {
            return Math.addExact(longs.size(answers.results), longs.size(answers.workers) + Integer.BYTES);
        }

        @Override
        public void write(Answers answers, ByteBuffer target) {
            longs.write(answers.results, target);
            longs.write(answers.workers, target);
            target.putInt(answers.awaited);
        }

        @Override
        public Answers read(ByteBuffer source) {
            return new Answers(longs.read(source), longs.read(source), source.getInt());
        }
    }
}
