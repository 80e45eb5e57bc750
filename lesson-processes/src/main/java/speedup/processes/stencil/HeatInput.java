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
public record HeatInput(double[][] plate, int steps) {

    /** The plate, then the number of steps. */
    static final Codec<HeatInput> CODEC =
            RecordCodec.of(HeatInput::new, field(HeatInput::plate, MATRIX), field(HeatInput::steps, INT));
}
