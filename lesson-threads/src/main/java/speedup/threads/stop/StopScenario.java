package speedup.threads.stop;

import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * A moment at which a worker is told to stop.
 *
 * @param moment what it is doing then
 * @param items what it finds in its queue, with ascending numbers
 */
record StopScenario(Moment moment, List<WorkItem> items) {

    static final Codec<StopScenario> CODEC = RecordCodec.of(
            StopScenario::new,
            field(StopScenario::moment, constantOf(Moment.class)),
            field(StopScenario::items, list("Item", WorkItem.CODEC)));

    /** What a worker is doing when it is told to stop. */
    enum Moment {
        /**
         * It is in the middle of billions of short steps, and has been for so long that its loop is compiled. This is
         * the first question: a loop that has met one rule only is compiled together with the rule.
         */
        COMPUTING,
        /** It was stopped before it was started; then it waits for its first item. Afterwards it is stopped again. */
        IDLE,
        /** It has finished all items and waits for one more. */
        WAITING,
        /** An item is on its way to it. */
        TAKING,
        /** It is in a long step that does not listen to interrupts. */
        IN_LONG_STEP,
        /** The same, and the call of {@code stop} is interrupted. Then there is a second call. */
        INTERRUPTED,
        /** It is in a long step that swallows interrupts. */
        SWALLOWING;

        /** Whether the worker is held in the middle of something until the call of {@code stop} waits for it. */
        boolean isHeld() {
            return this != COMPUTING && this != IDLE && this != WAITING;
        }

        /** Whether the worker is told to stop in its first item. */
        boolean isInFirstItem() {
            return this != IDLE && this != WAITING;
        }
    }
}
