package speedup.processes.stencil;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of one call.
 *
 * @param plate the temperatures in the end
 * @param workers the ids of the child processes alive when the call returned, if the question was where
 *     the work is done; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record HeatResult(double[][] plate, long[] workers) {

    /** The plate, then the workers. */
    static final Codec<HeatResult> CODEC =
            RecordCodec.of(HeatResult::new, field(HeatResult::plate, MATRIX), field(HeatResult::workers, LONGS));
}
