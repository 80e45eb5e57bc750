package speedup.threads.stop;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What a worker did, and what it said of it.
 *
 * @param ending how far it came
 * @param taken the numbers of the items that it was given, in this order
 * @param done what it said
 * @param idleNanos CPU time of the thread while it waited for an item and was watched; 0 if it was not
 * @param stopNanos CPU time of the call of {@code stop} while it waited and was watched; 0 if it was not
 * @param idleReports of how many items the calls of {@code stop} told that found no worker running
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the observation; never compared
record StopObservation(
        Ending ending, int[] taken, List<WorkDone> done, long idleNanos, long stopNanos, int idleReports) {

    static final Codec<StopObservation> CODEC = RecordCodec.of(
            StopObservation::new,
            field(StopObservation::ending, constantOf(Ending.class)),
            field(StopObservation::taken, INTS),
            field(StopObservation::done, list("Entry", WorkDone.CODEC)),
            field(StopObservation::idleNanos, LONG),
            field(StopObservation::stopNanos, LONG),
            field(StopObservation::idleReports, INT));

    /** How far a worker came. */
    enum Ending {
        /** The call of {@code stop} returned, and the thread has ended. */
        ENDED,
        /** A call of {@code stop} that found no worker did not return. */
        IDLE_STOP_WAITS,
        /** {@code start} did not return. */
        START_WAITS,
        /** The thread did not come to the moment at which it was to be told. */
        NEVER_BEGAN,
        /** It computes, long after it was told to stop. */
        COMPUTES_ON,
        /** It waits for an item, long after it was told to stop. */
        WAITS_FOR_ITEM,
        /** It cannot go on without a lock that another thread holds, long after it was told to stop. */
        WAITS_FOR_LOCK,
        /** It waits for something else, long after it was told to stop. */
        WAITS,
        /** The thread has ended, and {@code stop} has not returned. */
        STOP_WAITS,
        /** {@code stop} did not return when it was interrupted. */
        IGNORES_INTERRUPT,
        /** {@code stop} returned in the middle of a step, or while an item was on its way. */
        RETURNED_EARLY,
        /** {@code stop} returned, and the thread ran on. */
        THREAD_LEFT
    }
}
