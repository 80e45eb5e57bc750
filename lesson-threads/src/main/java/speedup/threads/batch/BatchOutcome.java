package speedup.threads.batch;

import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What several calls of an answer have left behind.
 *
 * @param rows one row of each product, call after call
 * @param threads two elements for each call: OpenBLAS's number of threads before it and after it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record BatchOutcome(double[][] rows, double[][] threads) {

    /** One matrix after the other. */
    static final Codec<BatchOutcome> CODEC =
            RecordCodec.of(BatchOutcome::new, field(BatchOutcome::rows, MATRIX), field(BatchOutcome::threads, MATRIX));
}
