package speedup.threads.stop;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * Something to compute.
 *
 * @param number which it is
 * @param start the first value
 * @param steps how many times the rule is to be applied, at least 1
 */
public record WorkItem(int number, long start, long steps) {

    static final Codec<WorkItem> CODEC = RecordCodec.of(
            WorkItem::new, field(WorkItem::number, INT), field(WorkItem::start, LONG), field(WorkItem::steps, LONG));
}
