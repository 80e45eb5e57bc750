package speedup.processes.blurshared;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/** Each image has a place in one file, which only its owner may read and which is removed in the end. */
public class ParallelSharedBlur implements SharedBlur {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images, Path folder) throws IOException, InterruptedException {
        // Made readable for its owner alone, by the JDK.
        Path file = Files.createTempFile(folder, "images", ".raw");
        try {
            List<Place> places = places(file, images);
            setLength(file, places.stream().mapToLong(Place::bytes).sum());
            return apply(places, filter, images);
        } finally {
            Files.delete(file);
        }
    }

    private List<Image> apply(List<Place> places, Filter filter, List<Image> images)
            throws IOException, InterruptedException {
        Image[] results = new Image[images.size()];
        AtomicInteger next = new AtomicInteger();
        workers.converse((number, worker) -> {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                DoubleBuffer pixels = places.get(i).map();
                pixels.put(0, images.get(i).pixels());
                ask(worker, new Request(filter, places.get(i)));
                results[i] = places.get(i).image(pixels);
            }
        });
        return List.of(results);
    }

    private static List<Place> places(Path file, List<Image> images) {
        List<Place> places = new ArrayList<>();
        long position = 0;
        for (Image image : images) {
            Place place = new Place(file.toString(), position, image.rows(), image.columns());
            places.add(place);
            position += place.bytes();
        }
        return places;
    }

    /** Beforehand, since two who map a file that is too short may cut off what the other has just added. */
    private static void setLength(Path path, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private static void ask(WorkerProcess worker, Request request) throws IOException {
        send(request, worker.toChild());
        if (receive(worker.fromChild()) instanceof FilterFailedException failed) {
            throw failed;
        }
    }

    private static void send(Object message, OutputStream pipe) throws IOException {
        ObjectOutputStream objects = new ObjectOutputStream(new BufferedOutputStream(pipe));
        objects.writeObject(message);
        objects.flush();
    }

    private static Object receive(InputStream pipe) throws IOException {
        try {
            return new ObjectInputStream(pipe).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("The other side has classes that this one has not", e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    /** Where the pixels of an image are. */
    private record Place(String file, long position, int rows, int columns) implements Serializable {

        long bytes() {
            return (long) Double.BYTES * rows * columns;
        }

        /** The mapping lasts until the buffer is collected, longer than the channel and than the file's name. */
        DoubleBuffer map() throws IOException {
            try (FileChannel channel =
                    FileChannel.open(Path.of(file), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, position, bytes())
                        .order(ByteOrder.nativeOrder())
                        .asDoubleBuffer();
            }
        }

        Image image(DoubleBuffer pixels) {
            double[] copy = new double[rows * columns];
            pixels.get(0, copy);
            return new Image(rows, columns, copy);
        }
    }

    private record Request(Filter filter, Place place) implements Serializable {}

    /** What a child process runs. */
    static final class Worker {

        /** Answers requests until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException {
            OutputStream results = WorkerProcess.toParent();
            try {
                while (true) {
                    send(answer((Request) receive(System.in)), results);
                }
            } catch (EOFException closed) {
                results.close();
            }
        }

        private static Object answer(Request request) {
            try {
                DoubleBuffer pixels = request.place().map();
                pixels.put(0, request.filter().apply(request.place().image(pixels)).pixels());
                return "done";
            } catch (Throwable e) {
                return new FilterFailedException(e.toString());
            }
        }
    }
}
