package speedup.threads.pipeline;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of a question.
 *
 * @param ending how the call ended
 * @param breaches the first call that broke a rule, if there was one
 * @param results what the sink was given
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the observation; never compared
record PipelineObservation(Ending ending, List<PipelineBreach> breaches, long[] results) {

    static final Codec<PipelineObservation> CODEC = RecordCodec.of(
            PipelineObservation::new,
            field(PipelineObservation::ending, constantOf(Ending.class)),
            field(PipelineObservation::breaches, list("Breach", PipelineBreach.CODEC)),
            field(PipelineObservation::results, LONGS));

    /** How a call ended. */
    enum Ending {
        /** It returned. */
        RETURNED,
        /** It returned or threw while a thread was held up. */
        RETURNED_EARLY,
        /** Items that the source had given did not come to the sink while it had no further one. */
        ITEMS_WAIT,
        /** It threw what had been thrown, or the exception of an interrupt. */
        FAILURE_SEEN,
        /** It returned, though something had thrown, or though it was interrupted. */
        FAILURE_LOST,
        /** It threw something that tells nothing of what had been thrown. */
        FAILURE_REPLACED,
        /** It returned or threw, and a thread that it had started did not end. */
        THREAD_LEFT,
        /** It did not return, though nobody was held up any more. */
        STANDS_STILL
    }
}
