package speedup.processes.crash;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.RecordCodec.field;

import java.time.Duration;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * One call of a pool.
 *
 * @param tasks the tasks, of {@link Trial}
 * @param patience what the pool has to put up with
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Ordeal(long[] tasks, Patience patience) {

    private static final Codec<Patience> PATIENCE = RecordCodec.of(
            Patience::new,
            field(Patience::limit, LONG.map(Duration::ofMillis, Duration::toMillis)),
            field(Patience::attempts, INT));

    /** The tasks, then the limit in milliseconds, then the attempts. */
    static final Codec<Ordeal> CODEC =
            RecordCodec.of(Ordeal::new, field(Ordeal::tasks, LONGS), field(Ordeal::patience, PATIENCE));
}
