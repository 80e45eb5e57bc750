package speedup.processes.arraytask;

import java.nio.ByteBuffer;
import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValue;
import speedup.exercise.LongsCodec;

/**
 * What came of one call of {@link ArrayJob#merge}.
 *
 * @param refused whether the parts were said to be unusable
 * @param results the results, if not
 * @param missing the tasks that were said to have no part, ascending
 * @param doubled the tasks that were said to have more than one, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
record Merging(boolean refused, long[] results, long[] missing, long[] doubled) {

    /** Lets an answer merge. Whatever else it throws passes. */
    static Merging by(ArrayJob answer, ArrayRun run, List<Part> delivery) {
        try {
            long[] results = answer.merge(run.tasks(), run.items(), List.copyOf(delivery));
            if (results == null) {
                throw new MalformedValue("merge returned null, where an array is wanted");
            }
            return new Merging(false, results, new long[0], new long[0]);
        } catch (UnusableParts e) {
            return new Merging(true, new long[0], sorted(e.missing()), sorted(e.doubled()));
        }
    }

    private static long[] sorted(List<Integer> ids) {
        return ids.stream().mapToLong(Integer::longValue).sorted().toArray();
    }

    /** One array after the other. */
    static final class MergingCodec implements Codec<Merging> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Merging merging) {
            return Integer.BYTES
                    + longs.size(merging.results)
                    + longs.size(merging.missing)
                    + longs.size(merging.doubled);
        }

        @Override
        public void write(Merging merging, ByteBuffer target) {
            target.putInt(merging.refused ? 1 : 0);
            longs.write(merging.results, target);
            longs.write(merging.missing, target);
            longs.write(merging.doubled, target);
        }

        @Override
        public Merging read(ByteBuffer source) {
            return new Merging(source.getInt() != 0, longs.read(source), longs.read(source), longs.read(source));
        }
    }
}
