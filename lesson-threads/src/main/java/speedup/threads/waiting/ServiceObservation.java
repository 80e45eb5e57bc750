package speedup.threads.waiting;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What became of a call, and of the services that it asked.
 *
 * @param outcome how the call ended
 * @param answers what it returned; empty if it did not
 * @param failed the service whose failure it threw; -1 if it threw none
 * @param mostAtATime how many services were being asked at the same time
 * @param platformThreads how many more platform threads there were then than before
 * @param askedTwice the first service that was asked twice; -1 if none was
 * @param waitingAtEnd how many services were still being asked when the call ended, or when it was given up
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the observation; never compared
record ServiceObservation(
        Outcome outcome,
        int[] answers,
        int failed,
        int mostAtATime,
        int platformThreads,
        int askedTwice,
        int waitingAtEnd) {

    static final Codec<ServiceObservation> CODEC = RecordCodec.of(
            ServiceObservation::new,
            field(ServiceObservation::outcome, constantOf(Outcome.class)),
            field(ServiceObservation::answers, INTS),
            field(ServiceObservation::failed, INT),
            field(ServiceObservation::mostAtATime, INT),
            field(ServiceObservation::platformThreads, INT),
            field(ServiceObservation::askedTwice, INT),
            field(ServiceObservation::waitingAtEnd, INT));

    /** How a call ended. */
    enum Outcome {
        /** It returned. */
        RETURNED,
        /** It threw a service's failure. */
        FAILED,
        /** It threw an {@code InterruptedException}. */
        INTERRUPTED,
        /** It neither returned nor threw, long after it should have. */
        WAITS
    }
}
