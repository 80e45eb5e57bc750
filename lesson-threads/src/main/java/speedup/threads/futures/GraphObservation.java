package speedup.threads.futures;

import static speedup.exercise.Codecs.INT;
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
 * @param ending how it ended
 * @param task a task that was not computed, where the ending is about one, or {@link GraphQuestion#NONE}
 * @param line of the answer's file in which a thread waits, or 0 if that is not known
 * @param breaches the first one, if there was any
 * @param results of the tasks; empty if there are none
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the observation; never compared
record GraphObservation(Ending ending, int task, int line, List<TaskBreach> breaches, long[] results) {

    static final Codec<GraphObservation> CODEC = RecordCodec.of(
            GraphObservation::new,
            field(GraphObservation::ending, constantOf(Ending.class)),
            field(GraphObservation::task, INT),
            field(GraphObservation::line, INT),
            field(GraphObservation::breaches, list("Breach", TaskBreach.CODEC)),
            field(GraphObservation::results, LONGS));

    /** All went well. */
    static GraphObservation of(long[] results) {
        return new GraphObservation(Ending.DONE, GraphQuestion.NONE, 0, List.of(), results);
    }

    /** How it ended. */
    enum Ending {
        /** The future has results. */
        DONE,
        /** The future has the exception that a task threw, or one with that as a cause. */
        FAILURE_SEEN,
        /** The future has results, though a task has failed. */
        FAILURE_LOST,
        /** The future has an exception that tells nothing of what the task threw. */
        FAILURE_REPLACED,
        /** The call did not return while a task was held up, or at all. */
        CALL_WAITS,
        /** A thread of the executor waited in the answer's code. */
        EXECUTOR_WAITS,
        /** Another thread waited in the answer's code. */
        OTHER_THREAD_WAITS,
        /** The executor was handed very many commands while a task was held up. */
        ASKS_AGAIN,
        /** A task was not begun, though all was there and threads were free. */
        NOT_BEGUN,
        /** The future does not complete, and no thread does anything. */
        STANDS_STILL
    }
}
