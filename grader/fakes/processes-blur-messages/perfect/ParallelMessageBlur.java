package speedup.processes.blurmessages;

import java.io.*;
import java.nio.ByteBuffer;
import java.util.*;
import java.util.concurrent.ConcurrentLinkedQueue;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/** Pixels travel as plain bytes behind their shape; the filter is sent once in each call. */
public class ParallelMessageBlur implements MessageBlur {

    private final WorkerPool workers = new WorkerPool(Child.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images) throws IOException, InterruptedException {
        byte[] filterBytes = serialized(filter);
        Map<Integer, Image> results = Collections.synchronizedMap(new TreeMap<>());
        Queue<Integer> open = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < images.size(); i++) {
            open.add(i);
        }
        workers.converse((number, worker) -> {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(worker.toChild(), 1 << 17));
            DataInputStream in = new DataInputStream(worker.fromChild());
            out.writeInt(filterBytes.length);
            out.write(filterBytes);
            for (Integer i = open.poll(); i != null; i = open.poll()) {
                write(images.get(i), out);
                int rows = in.readInt();
                if (rows < 0) {
                    throw new FilterFailedException(in.readUTF());
                }
                results.put(i, readPixels(rows, in));
            }
            out.writeInt(-1);
            out.flush();
        });
        return new ArrayList<>(results.values());
    }

    static byte[] serialized(Filter filter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(filter);
        return bytes.toByteArray();
    }

    static void write(Image image, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * image.pixels().length);
        bytes.asDoubleBuffer().put(image.pixels());
        out.writeInt(image.rows());
        out.writeInt(image.columns());
        out.write(bytes.array());
        out.flush();
    }

    static Image readPixels(int rows, DataInputStream in) throws IOException {
        int columns = in.readInt();
        byte[] bytes = new byte[8 * rows * columns];
        in.readFully(bytes);
        double[] pixels = new double[rows * columns];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(pixels);
        return new Image(rows, columns, pixels);
    }

    @Override
    public void close() {
        workers.close();
    }

    public static class Child {

        public static void main(String[] arguments) throws Exception {
            DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 17));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent(), 1 << 17));
            try {
                while (true) {
                    byte[] bytes = new byte[in.readInt()];
                    in.readFully(bytes);
                    Filter filter = (Filter) new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
                    for (int rows = in.readInt(); rows >= 0; rows = in.readInt()) {
                        answer(filter, readPixels(rows, in), out);
                    }
                }
            } catch (EOFException end) {
                out.close();
            }
        }

        private static void answer(Filter filter, Image image, DataOutputStream out) throws IOException {
            try {
                write(filter.apply(image), out);
            } catch (RuntimeException e) {
                out.writeInt(-1);
                out.writeUTF(e.toString());
                out.flush();
            }
        }
    }
}
