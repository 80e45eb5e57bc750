package speedup.processes.crash;

import java.nio.ByteBuffer;
import java.time.Duration;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * One call of a pool.
 *
 * @param tasks the tasks, of {@link Trial}
 * @param patience what the pool has to put up with
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Ordeal(long[] tasks, Patience patience) {

    /** The tasks, then the limit in milliseconds, then the attempts. */
    static final class OrdealCodec implements Codec<Ordeal> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Ordeal ordeal) {
            return Math.addExact(longs.size(ordeal.tasks), Long.BYTES + Integer.BYTES);
        }

        @Override
        public void write(Ordeal ordeal, ByteBuffer target) {
            longs.write(ordeal.tasks, target);
            target.putLong(ordeal.patience.limit().toMillis()).putInt(ordeal.patience.attempts());
        }

        @Override
        public Ordeal read(ByteBuffer source) {
            return new Ordeal(longs.read(source), new Patience(Duration.ofMillis(source.getLong()), source.getInt()));
        }
    }
}
