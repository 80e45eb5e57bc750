package speedup.processes.chunks;

import static speedup.exercise.Codecs.INT;
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
 * @param awaited how many of them should have had work, if that was the question; else 0
 * @param complaint what is wrong with the pool's end, if that was the question, as a sentence; else an empty string
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record TaskPoolOutput(long[] results, long[] workers, int awaited, String complaint) {

    /** One array after the other, then the number and the complaint. */
    static final Codec<TaskPoolOutput> CODEC = RecordCodec.of(
            TaskPoolOutput::new,
            field(TaskPoolOutput::results, LONGS),
            field(TaskPoolOutput::workers, LONGS),
            field(TaskPoolOutput::awaited, INT),
            field(TaskPoolOutput::complaint, TEXT));
}
