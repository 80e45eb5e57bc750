package speedup.processes.arraytask;

import static speedup.exercise.Codecs.BOOLEAN;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.RecordCodec;

/**
 * What came of one call of {@link ArrayJob#merge}.
 *
 * @param rejected whether the parts were said to be unusable
 * @param results the results, if not
 * @param missing the tasks that were said to have no part, ascending
 * @param doubled the tasks that were said to have more than one, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
record Merging(boolean rejected, long[] results, long[] missing, long[] doubled) {

    /** The components in their order. */
    static final Codec<Merging> CODEC = RecordCodec.of(
            Merging::new,
            field(Merging::rejected, BOOLEAN),
            field(Merging::results, LONGS),
            field(Merging::missing, LONGS),
            field(Merging::doubled, LONGS));

    /** Lets an answer merge. Whatever else it throws passes. */
    static Merging by(ArrayJob answer, ArrayRun run, List<Part> delivery) {
        try {
            long[] results = answer.merge(run.tasks(), run.items(), List.copyOf(delivery));
            if (results == null) {
                throw new MalformedValueException("merge returned null, where an array is wanted");
            }
            return new Merging(false, results, new long[0], new long[0]);
        } catch (UnusablePartsException e) {
            return new Merging(true, new long[0], sorted(e.missing()), sorted(e.doubled()));
        }
    }

    private static long[] sorted(List<Integer> ids) {
        return ids.stream().mapToLong(Integer::longValue).sorted().toArray();
    }
}
