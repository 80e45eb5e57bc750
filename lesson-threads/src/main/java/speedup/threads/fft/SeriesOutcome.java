package speedup.threads.fft;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What several calls of an answer have left behind.
 *
 * @param samples elements of each spectrum, call after call
 * @param usage four numbers for each call: the planner's threads before and after it, how many plans it
 *     made, and how many of them it left open
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SeriesOutcome(double[][] samples, long[] usage) {

    /** One after the other. */
    static final Codec<SeriesOutcome> CODEC = RecordCodec.of(
            SeriesOutcome::new, field(SeriesOutcome::samples, MATRIX), field(SeriesOutcome::usage, LONGS));
}
