package speedup.threads.simd;

import static speedup.exercise.Codecs.DOUBLES;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * Two vectors to multiply.
 *
 * @param x n elements, n at least 1
 * @param y n elements
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Vectors(double[] x, double[] y) {

    /** One vector after the other. */
    static final Codec<Vectors> CODEC =
            RecordCodec.of(Vectors::new, field(Vectors::x, DOUBLES), field(Vectors::y, DOUBLES));
}
