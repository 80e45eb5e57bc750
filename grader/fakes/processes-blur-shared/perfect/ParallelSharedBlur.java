package speedup.processes.blurshared;

import java.io.*;
import java.nio.*;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/** Two files in a private folder, one for the input and one for the results. */
public class ParallelSharedBlur implements SharedBlur {

    private final WorkerPool workers = new WorkerPool(Child.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images, Path folder) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory(folder, "room");
        try {
            long[] starts = new long[images.size() + 1];
            for (int i = 0; i < images.size(); i++) {
                starts[i + 1] = starts[i] + 8L * images.get(i).pixels().length;
            }
            DoubleBuffer there = map(room.resolve("there"), 0, starts[images.size()]);
            DoubleBuffer back = map(room.resolve("back"), 0, starts[images.size()]);
            for (Image image : images) {
                there.put(image.pixels());
            }
            workers.converse(shares(filter, images, room, starts));
            List<Image> results = new ArrayList<>();
            for (Image image : images) {
                double[] pixels = new double[image.pixels().length];
                back.get(pixels);
                results.add(new Image(image.rows(), image.columns(), pixels));
            }
            return results;
        } finally {
            Files.deleteIfExists(room.resolve("there"));
            Files.deleteIfExists(room.resolve("back"));
            Files.delete(room);
        }
    }

    private static WorkerPool.Conversation shares(Filter filter, List<Image> images, Path room, long[] starts) {
        AtomicInteger next = new AtomicInteger();
        return (number, worker) -> {
            for (int i = next.getAndIncrement(); i < images.size(); i = next.getAndIncrement()) {
                ObjectOutputStream out = new ObjectOutputStream(worker.toChild());
                out.writeObject(filter);
                out.writeUTF(room.toString());
                out.writeLong(starts[i]);
                out.writeInt(images.get(i).rows());
                out.writeInt(images.get(i).columns());
                out.flush();
                String problem = new DataInputStream(worker.fromChild()).readUTF();
                if (!problem.isEmpty()) {
                    throw new FilterFailedException(problem);
                }
            }
        };
    }

    static DoubleBuffer map(Path file, long start, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, start, bytes)
                    .order(ByteOrder.nativeOrder())
                    .asDoubleBuffer();
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    public static class Child {

        public static void main(String[] arguments) throws Exception {
            DataOutputStream results = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent()));
            try {
                while (true) {
                    ObjectInputStream in = new ObjectInputStream(System.in);
                    Filter filter = (Filter) in.readObject();
                    results.writeUTF(work(filter, Path.of(in.readUTF()), in.readLong(), in.readInt(), in.readInt()));
                    results.flush();
                }
            } catch (EOFException end) {
                results.close();
            }
        }

        private static String work(Filter filter, Path room, long start, int rows, int columns) throws IOException {
            double[] pixels = new double[rows * columns];
            map(room.resolve("there"), start, 8L * pixels.length).get(pixels);
            try {
                Image image = filter.apply(new Image(rows, columns, pixels));
                map(room.resolve("back"), start, 8L * pixels.length).put(image.pixels());
                return "";
            } catch (RuntimeException e) {
                return e.toString();
            }
        }
    }
}
