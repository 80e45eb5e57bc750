package speedup.threads.matmul;

import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * The two matrices to multiply.
 *
 * @param left m rows of n elements
 * @param right n rows of p elements
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Factors(double[][] left, double[][] right) {

    /** One matrix after the other. */
    static final Codec<Factors> CODEC =
            RecordCodec.of(Factors::new, field(Factors::left, MATRIX), field(Factors::right, MATRIX));

    /** Such as {@code 3 x 4 by 4 x 5}. */
    String shape() {
        return String.format("%d x %d by %d x %d", left.length, right.length, right.length, right[0].length);
    }
}
