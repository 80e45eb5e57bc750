package speedup.threads.batch;

import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What several calls of an answer have left behind.
 *
 * @param rows one row of each product, call after call
 * @param threads two elements for each call: OpenBLAS's number of threads before it and after it
 * @param complaint what is wrong with a call in which a product fails, as a sentence for the learner; empty if nothing
 *     is, or if that was not the question
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record BatchOutcome(double[][] rows, double[][] threads, String complaint) {

    /** One matrix after the other, then the complaint. */
    static final Codec<BatchOutcome> CODEC = RecordCodec.of(
            BatchOutcome::new,
            field(BatchOutcome::rows, MATRIX),
            field(BatchOutcome::threads, MATRIX),
            field(BatchOutcome::complaint, TEXT));
}
