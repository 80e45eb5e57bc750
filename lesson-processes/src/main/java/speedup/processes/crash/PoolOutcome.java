package speedup.processes.crash;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What a call of a pool returned, and what it left behind.
 *
 * @param results as the pool returned them
 * @param poison the positions that the pool named
 * @param attempts how often each task was tried, by the attempt log
 * @param tooMany how many child processes beyond one for each core were alive after the call
 * @param inCallingProcess how many attempts were made in the calling process
 * @param complaint what is wrong with the pool's end, if that was the question, as a sentence; else an empty string
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record PoolOutcome(
        long[] results, long[] poison, long[] attempts, int tooMany, int inCallingProcess, String complaint) {

    /** One array after the other, then the numbers and the complaint. */
    static final Codec<PoolOutcome> CODEC = RecordCodec.of(
            PoolOutcome::new,
            field(PoolOutcome::results, LONGS),
            field(PoolOutcome::poison, LONGS),
            field(PoolOutcome::attempts, LONGS),
            field(PoolOutcome::tooMany, INT),
            field(PoolOutcome::inCallingProcess, INT),
            field(PoolOutcome::complaint, TEXT));
}
