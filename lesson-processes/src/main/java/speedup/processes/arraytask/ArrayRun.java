package speedup.processes.arraytask;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * One array of tasks, what it is to share out, and what came back.
 *
 * @param tasks the array
 * @param totals numbers of items to share out
 * @param items how many items the parts are of
 * @param deliveries parts to put together, some of them with a part too few or too many
 */
record ArrayRun(TaskArray tasks, List<Integer> totals, int items, List<List<Part>> deliveries) {

    private static final Codec<TaskArray> TASKS = RecordCodec.of(
            TaskArray::new, field(TaskArray::first, INT), field(TaskArray::last, INT), field(TaskArray::step, INT));

    private static final Codec<Part> PART = RecordCodec.of(
            (id, from, results) -> new Part(id, new Range(from, from + results.length), results),
            field(Part::id, INT),
            field(part -> part.range().from(), INT),
            field(Part::results, LONGS));

    /** The components in their order. */
    static final Codec<ArrayRun> CODEC = RecordCodec.of(
            ArrayRun::new,
            field(ArrayRun::tasks, TASKS),
            field(ArrayRun::totals, list("Total", INT)),
            field(ArrayRun::items, INT),
            field(ArrayRun::deliveries, list("Delivery", list("Part", PART))));
}
