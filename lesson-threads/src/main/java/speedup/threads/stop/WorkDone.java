package speedup.threads.stop;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * How far an item was computed.
 *
 * @param number which it is
 * @param steps how many times the rule was applied, from 0 to the item's steps
 * @param value what came of it: the item's start if there were no steps
 */
public record WorkDone(int number, long steps, long value) {

    static final Codec<WorkDone> CODEC = RecordCodec.of(
            WorkDone::new, field(WorkDone::number, INT), field(WorkDone::steps, LONG), field(WorkDone::value, LONG));
}
