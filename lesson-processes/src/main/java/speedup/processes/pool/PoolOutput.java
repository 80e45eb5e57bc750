package speedup.processes.pool;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of one call of a pool.
 *
 * @param results a result for each task
 * @param workers the ids of the processes that were at work for the pool when the call returned, if
 *     the question was where the work is done; else empty
 * @param complaint what is wrong that results do not show, as a sentence for the learner, or an empty string
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record PoolOutput(long[] results, long[] workers, String complaint) {

    /** One array after the other, then the complaint. */
    static final Codec<PoolOutput> CODEC = RecordCodec.of(
            PoolOutput::new,
            field(PoolOutput::results, LONGS),
            field(PoolOutput::workers, LONGS),
            field(PoolOutput::complaint, TEXT));
}
