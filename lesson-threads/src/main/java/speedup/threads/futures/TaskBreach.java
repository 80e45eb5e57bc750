package speedup.threads.futures;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * A task that should not have been computed, or not so.
 *
 * @param kind what is wrong with it
 * @param task that was computed
 * @param need the task that it needs and that this is about, else 0
 */
record TaskBreach(Kind kind, int task, int need) {

    static final Codec<TaskBreach> CODEC = RecordCodec.of(
            TaskBreach::new,
            field(TaskBreach::kind, constantOf(Kind.class)),
            field(TaskBreach::task, INT),
            field(TaskBreach::need, INT));

    /** What is wrong. */
    enum Kind {
        /** It has been computed before. */
        TWICE,
        /** One that it needs was not done. */
        TOO_EARLY,
        /** One that it needs had failed. */
        AFTER_FAILURE,
        /** It was given another result than that of a task that it needs. */
        WRONG_RESULT,
        /** It was computed on the thread that called. */
        ON_CALLING_THREAD,
        /** It was computed on a thread that is not the executor's. */
        ON_OTHER_THREAD
    }
}
