package speedup.processes.arraytask;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * What an answer made of an {@link ArrayRun}.
 *
 * @param borders for each total and each task, in order, where its range begins and ends
 * @param mergings one for each delivery
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
record Accomplished(long[] borders, List<Merging> mergings) {

    /** The borders, then the mergings. */
    static final class AccomplishedCodec implements Codec<Accomplished> {

        private final LongsCodec longs = new LongsCodec();
        private final Merging.MergingCodec merging = new Merging.MergingCodec();

        @Override
        public int size(Accomplished accomplished) {
            return Integer.BYTES
                    + longs.size(accomplished.borders)
                    + accomplished.mergings.stream().mapToInt(merging::size).sum();
        }

        @Override
        public void write(Accomplished accomplished, ByteBuffer target) {
            longs.write(accomplished.borders, target);
            target.putInt(accomplished.mergings.size());
            accomplished.mergings.forEach(each -> merging.write(each, target));
        }

        @Override
        public Accomplished read(ByteBuffer source) {
            long[] borders = longs.read(source);
            List<Merging> mergings = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                mergings.add(merging.read(source));
            }
            return new Accomplished(borders, mergings);
        }
    }
}
