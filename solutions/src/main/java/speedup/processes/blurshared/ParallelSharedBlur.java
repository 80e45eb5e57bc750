package speedup.processes.blurshared;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
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

/**
 * One mapped file holds all images, side by side; a worker replaces the pixels of an image by the new ones.
 *
 * <p>A series begins with an object that says what to do and with which file. After that, a message is three
 * numbers, the place of an image, and an answer is one line, empty if all went well.
 */
public class ParallelSharedBlur implements SharedBlur {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images, Path folder) throws IOException, InterruptedException {
        // Made readable for its owner alone, by the JDK.
        Path file = Files.createTempFile(folder, "images", ".raw");
        try {
            List<Place> places = places(images);
            setLength(file, places.stream().mapToLong(Place::bytes).sum());
            return apply(new Job(filter, file.toString()), places, images);
        } finally {
            Files.delete(file);
        }
    }

    private List<Image> apply(Job job, List<Place> places, List<Image> images)
            throws IOException, InterruptedException {
        Image[] results = new Image[images.size()];
        AtomicInteger next = new AtomicInteger();
        try (FileChannel file = job.open()) {
            workers.converse((number, worker) -> {
                DataOutputStream requests = new DataOutputStream(new BufferedOutputStream(worker.toChild()));
                DataInputStream answers = new DataInputStream(worker.fromChild());
                job.writeTo(requests);
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    DoubleBuffer pixels = places.get(i).in(file);
                    pixels.put(0, images.get(i).pixels());
                    ask(places.get(i), requests, answers);
                    results[i] = places.get(i).image(pixels);
                }
                Place.NONE.writeTo(requests);
            });
        }
        return List.of(results);
    }

    private static List<Place> places(List<Image> images) {
        List<Place> places = new ArrayList<>();
        long position = 0;
        for (Image image : images) {
            Place place = new Place(position, image.rows(), image.columns());
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

    private static void ask(Place place, DataOutputStream requests, DataInputStream answers) throws IOException {
        place.writeTo(requests);
        String failure = answers.readUTF();
        if (!failure.isEmpty()) {
            throw new FilterFailedException(failure);
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    /** What to do with the images of a series, and which file they are in. */
    private record Job(Filter filter, String file) implements Serializable {

        FileChannel open() throws IOException {
            return FileChannel.open(Path.of(file), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        void writeTo(OutputStream pipe) throws IOException {
            ObjectOutputStream objects = new ObjectOutputStream(pipe);
            objects.writeObject(this);
            objects.flush();
        }

        static Job readFrom(InputStream pipe) throws IOException {
            try {
                return (Job) new ObjectInputStream(pipe).readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException("The other side has classes that this one has not", e);
            }
        }
    }

    /** Where the pixels of an image are. */
    private record Place(long position, int rows, int columns) {

        /** Behind the last image of a series. */
        static final Place NONE = new Place(0, 0, 0);

        long bytes() {
            return (long) Double.BYTES * rows * columns;
        }

        /** The mapping lasts until the buffer is collected, longer than the channel and than the file's name. */
        DoubleBuffer in(FileChannel file) throws IOException {
            return file.map(MapMode.READ_WRITE, position, bytes())
                    .order(ByteOrder.nativeOrder())
                    .asDoubleBuffer();
        }

        Image image(DoubleBuffer pixels) {
            double[] copy = new double[rows * columns];
            pixels.get(0, copy);
            return new Image(rows, columns, copy);
        }

        void writeTo(DataOutputStream pipe) throws IOException {
            pipe.writeLong(position);
            pipe.writeInt(rows);
            pipe.writeInt(columns);
            pipe.flush();
        }

        static Place readFrom(DataInputStream pipe) throws IOException {
            return new Place(pipe.readLong(), pipe.readInt(), pipe.readInt());
        }
    }

    /** What a child process runs. */
    static final class Worker {

        /** Does one series after the other until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException {
            DataInputStream requests = new DataInputStream(System.in);
            DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent()));
            try {
                while (true) {
                    filter(Job.readFrom(requests), requests, answers);
                }
            } catch (EOFException closed) {
                answers.close();
            }
        }

        private static void filter(Job job, DataInputStream requests, DataOutputStream answers) throws IOException {
            Place place = Place.readFrom(requests);
            if (place.equals(Place.NONE)) {
                // The others have had all images, and the file may be gone.
                return;
            }
            try (FileChannel file = job.open()) {
                for (; !place.equals(Place.NONE); place = Place.readFrom(requests)) {
                    answers.writeUTF(outcome(job.filter(), place, file));
                    answers.flush();
                }
            }
        }

        /** Empty, or why there are no new pixels. */
        private static String outcome(Filter filter, Place place, FileChannel file) {
            try {
                DoubleBuffer pixels = place.in(file);
                pixels.put(0, filter.apply(place.image(pixels)).pixels());
                return "";
            } catch (Throwable e) {
                return e.toString();
            }
        }
    }
}
