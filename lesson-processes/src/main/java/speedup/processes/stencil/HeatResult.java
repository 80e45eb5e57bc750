package speedup.processes.stencil;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of one call.
 *
 * @param plate the temperatures in the end
 * @param workers the ids of the child processes alive when the call returned, if the question was where
 *     the work is done; else empty
 * @param complaint what is wrong with the workers' end, if that was the question, as a sentence; else an empty string
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record HeatResult(double[][] plate, long[] workers, String complaint) {

    /** The plate, then the workers and the complaint. */
    static final Codec<HeatResult> CODEC = RecordCodec.of(
            HeatResult::new,
            field(HeatResult::plate, MATRIX),
            field(HeatResult::workers, LONGS),
            field(HeatResult::complaint, TEXT));
}
