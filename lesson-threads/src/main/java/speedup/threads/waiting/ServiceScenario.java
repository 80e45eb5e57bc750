package speedup.threads.waiting;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What happens to the services that are asked.
 *
 * @param event what happens once all of them are being asked
 * @param answers what each would answer
 * @param failing the service that fails, if one does
 * @param lingering the service that takes a moment to end when it is interrupted; another one than the failing one
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the question; never compared
record ServiceScenario(Event event, int[] answers, int failing, int lingering) {

    static final Codec<ServiceScenario> CODEC = RecordCodec.of(
            ServiceScenario::new,
            field(ServiceScenario::event, constantOf(Event.class)),
            field(ServiceScenario::answers, INTS),
            field(ServiceScenario::failing, INT),
            field(ServiceScenario::lingering, INT));

    /** What happens once all services are being asked. */
    enum Event {
        /** All of them answer, the last one first. */
        ALL_ANSWER,
        /** All of them answer at the same moment. */
        ALL_ANSWER_TOGETHER,
        /** One fails, and no other would ever answer. Who is interrupted fails too, a little later. */
        ONE_FAILS,
        /** The call is interrupted, and no service would ever answer. */
        CALL_INTERRUPTED;

        /** Whether the call is to return the answers. */
        boolean isAnswered() {
            return this == ALL_ANSWER || this == ALL_ANSWER_TOGETHER;
        }
    }
}
