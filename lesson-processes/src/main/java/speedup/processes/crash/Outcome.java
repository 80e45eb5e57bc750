package speedup.processes.crash;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * What a call of a pool returned, and what it left behind.
 *
 * @param results as the pool returned them
 * @param poison the positions that the pool named
 * @param attempts how often each task was tried, by the marks
 * @param tooMany how many child processes beyond one for each core were alive after the call
 * @param stayedHome how many attempts were made in the calling process
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Outcome(long[] results, long[] poison, long[] attempts, int tooMany, int stayedHome) {

    /** One array after the other, then the numbers. */
    static final class OutcomeCodec implements Codec<Outcome> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Outcome outcome) {
            return longs.size(outcome.results)
                    + longs.size(outcome.poison)
                    + longs.size(outcome.attempts)
                    + 2 * Integer.BYTES;
        }

        @Override
        public void write(Outcome outcome, ByteBuffer target) {
            longs.write(outcome.results, target);
            longs.write(outcome.poison, target);
            longs.write(outcome.attempts, target);
            target.putInt(outcome.tooMany).putInt(outcome.stayedHome);
        }

        @Override
        public Outcome read(ByteBuffer source) {
            return new Outcome(
                    longs.read(source), longs.read(source), longs.read(source), source.getInt(), source.getInt());
        }
    }
}
