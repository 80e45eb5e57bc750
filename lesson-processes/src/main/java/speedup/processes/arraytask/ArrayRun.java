package speedup.processes.arraytask;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * One array of tasks, what it is to share out, and what came back.
 *
 * @param tasks the array
 * @param totals numbers of items to share out
 * @param items how many items the parts are of
 * @param deliveries parts to put together, some of them with a part too few or too many
 */
record ArrayRun(TaskArray tasks, List<Integer> totals, int items, List<List<Part>> deliveries) {

    /** The numbers, then part after part. */
    static final class ArrayRunCodec implements Codec<ArrayRun> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(ArrayRun run) {
            int size = (6 + run.totals.size()) * Integer.BYTES;
            for (List<Part> delivery : run.deliveries) {
                size += Integer.BYTES;
                for (Part part : delivery) {
                    size += 2 * Integer.BYTES + longs.size(part.results());
                }
            }
            return size;
        }

        @Override
        public void write(ArrayRun run, ByteBuffer target) {
            target.putInt(run.tasks.first()).putInt(run.tasks.last()).putInt(run.tasks.step());
            target.putInt(run.totals.size());
            run.totals.forEach(target::putInt);
            target.putInt(run.items).putInt(run.deliveries.size());
            for (List<Part> delivery : run.deliveries) {
                target.putInt(delivery.size());
                for (Part part : delivery) {
                    target.putInt(part.id()).putInt(part.range().from());
                    longs.write(part.results(), target);
                }
            }
        }

        @Override
        public ArrayRun read(ByteBuffer source) {
            TaskArray tasks = new TaskArray(source.getInt(), source.getInt(), source.getInt());
            List<Integer> totals = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                totals.add(source.getInt());
            }
            int items = source.getInt();
            List<List<Part>> deliveries = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                deliveries.add(delivery(source));
            }
            return new ArrayRun(tasks, totals, items, deliveries);
        }

        private List<Part> delivery(ByteBuffer source) {
            List<Part> parts = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                int id = source.getInt();
                int from = source.getInt();
                long[] results = longs.read(source);
                parts.add(new Part(id, new Range(from, from + results.length), results));
            }
            return parts;
        }
    }
}
