package speedup.threads.mandelbrot;

import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.Arrays;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of one call.
 *
 * @param picture row after row
 * @param calls how often {@link View#steps} was called for each row; empty where nobody counted
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Drawing(int[][] picture, int[] calls) {

    /** The picture row after row, then the calls. */
    static final Codec<Drawing> CODEC = RecordCodec.of(
            Drawing::new,
            field(Drawing::picture, list("Row", INTS).map(rows -> rows.toArray(new int[0][]), Arrays::asList)),
            field(Drawing::calls, INTS));
}
