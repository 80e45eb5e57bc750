package speedup.processes.stencil;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * One call.
 *
 * @param plate the temperatures in the beginning
 * @param steps the number of steps
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Heating(double[][] plate, int steps) {

    /** The plate, then the number of steps. */
    static final Codec<Heating> CODEC =
            RecordCodec.of(Heating::new, field(Heating::plate, MATRIX), field(Heating::steps, INT));
}
