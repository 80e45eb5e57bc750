package speedup.processes.blurmessages;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/**
 * Each worker has one image at a time, and gets the next when it has given the last one back.
 *
 * <p>A series begins with the filter, as an object. Images follow as their shape and their pixels, eight bytes
 * each. An answer is one line, empty if all went well, and then an image.
 */
public class ParallelMessageBlur implements MessageBlur {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images) throws IOException, InterruptedException {
        Image[] results = new Image[images.size()];
        AtomicInteger next = new AtomicInteger();
        workers.converse((number, worker) -> {
            DataOutputStream requests = new DataOutputStream(new BufferedOutputStream(worker.toChild()));
            DataInputStream answers = new DataInputStream(worker.fromChild());
            writeFilter(filter, requests);
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = ask(images.get(i), requests, answers);
            }
            writeEnd(requests);
        });
        return List.of(results);
    }

    private static Image ask(Image image, DataOutputStream requests, DataInputStream answers) throws IOException {
        writeImage(image, requests);
        String failure = answers.readUTF();
        if (!failure.isEmpty()) {
            throw new FilterFailedException(failure);
        }
        return readImage(answers.readInt(), answers);
    }

    @Override
    public void close() {
        workers.close();
    }

    private static void writeFilter(Filter filter, OutputStream pipe) throws IOException {
        ObjectOutputStream objects = new ObjectOutputStream(pipe);
        objects.writeObject(filter);
        objects.flush();
    }

    private static Filter readFilter(InputStream pipe) throws IOException {
        try {
            return (Filter) new ObjectInputStream(pipe).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("The other side has classes that this one has not", e);
        }
    }

    private static void writeImage(Image image, DataOutputStream pipe) throws IOException {
        pipe.writeInt(image.rows());
        pipe.writeInt(image.columns());
        ByteBuffer pixels = ByteBuffer.allocate(Double.BYTES * image.pixels().length);
        pixels.asDoubleBuffer().put(image.pixels());
        pipe.write(pixels.array());
        pipe.flush();
    }

    private static Image readImage(int rows, DataInputStream pipe) throws IOException {
        int columns = pipe.readInt();
        double[] pixels = new double[rows * columns];
        byte[] bytes = new byte[Double.BYTES * pixels.length];
        pipe.readFully(bytes);
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(pixels);
        return new Image(rows, columns, pixels);
    }

    /** An image without rows stands behind the last one. */
    private static void writeEnd(DataOutputStream pipe) throws IOException {
        pipe.writeInt(0);
        pipe.flush();
    }

    /** What a child process runs. */
    static final class Worker {

        /** Does one series after the other until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException {
            DataInputStream requests = new DataInputStream(System.in);
            DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent()));
            try {
                while (true) {
                    filter(readFilter(requests), requests, answers);
                }
            } catch (EOFException closed) {
                answers.close();
            }
        }

        private static void filter(Filter filter, DataInputStream requests, DataOutputStream answers)
                throws IOException {
            for (int rows = requests.readInt(); rows > 0; rows = requests.readInt()) {
                answer(filter, readImage(rows, requests), answers);
            }
        }

        private static void answer(Filter filter, Image image, DataOutputStream answers) throws IOException {
            Image filtered;
            try {
                filtered = filter.apply(image);
            } catch (Throwable e) {
                answers.writeUTF(e.toString());
                answers.flush();
                return;
            }
            answers.writeUTF("");
            writeImage(filtered, answers);
        }
    }
}
