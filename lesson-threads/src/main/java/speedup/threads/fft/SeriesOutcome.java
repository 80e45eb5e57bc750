package speedup.threads.fft;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What several calls of an answer have left behind.
 *
 * @param samples elements of each spectrum, call after call
 * @param usage four numbers for each call: the planner's threads before and after it, how many plans it
 *     made, and how many of them it left open
 * @param complaint what is wrong with a call in which a transform fails, as a sentence for the learner; empty if
 *     nothing is, or if that was not the question
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SeriesOutcome(double[][] samples, long[] usage, String complaint) {

    /** One after the other. */
    static final Codec<SeriesOutcome> CODEC = RecordCodec.of(
            SeriesOutcome::new,
            field(SeriesOutcome::samples, MATRIX),
            field(SeriesOutcome::usage, LONGS),
            field(SeriesOutcome::complaint, TEXT));
}
