package speedup.threads.pipeline;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * A call of the source, a stage or the sink that should not have been made, or not so.
 *
 * @param kind what is wrong with it
 * @param stage an index of a stage, {@link PipelineQuestion.Place#SOURCE}, or the number of stages for the sink
 * @param value what the stage or the sink was given; 0 of the source
 * @param number the index of the item that should have come; or how many threads or items there were
 */
record PipelineBreach(Kind kind, int stage, long value, int number) {

    static final Codec<PipelineBreach> CODEC = RecordCodec.of(
            PipelineBreach::new,
            field(PipelineBreach::kind, constantOf(Kind.class)),
            field(PipelineBreach::stage, INT),
            field(PipelineBreach::value, LONG),
            field(PipelineBreach::number, INT));

    /** What is wrong with a call. */
    enum Kind {
        /** More threads were there than may be. */
        TOO_MANY_THREADS,
        /** The source had said that there are no more items. */
        ASKED_AFTER_END,
        /** Something had failed, or the caller had been interrupted. */
        READ_ON,
        /** The source has given more items than may be on their way. */
        TOO_MANY_ITEMS,
        /** What was given is nothing that the stage before has returned. */
        UNKNOWN_ITEM,
        /** The item has been there before. */
        TWICE,
        /** Another item should have come first. */
        OUT_OF_ORDER
    }
}
