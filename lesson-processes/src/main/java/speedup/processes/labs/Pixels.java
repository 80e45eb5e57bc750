package speedup.processes.labs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two ways for pixels from one process to another: through a pipe, and through a file that both map. */
final class Pixels {

    /** As much as a pipe holds on Linux. */
    private static final int PIPE_BYTES = 1 << 16;

    private Pixels() {}

    static void send(double[] pixels, OutputStream pipe) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PIPE_BYTES).order(ByteOrder.nativeOrder());
        DoubleBuffer numbers = bytes.asDoubleBuffer();
        for (int from = 0; from < pixels.length; from += numbers.capacity()) {
            int count = Math.min(numbers.capacity(), pixels.length - from);
            numbers.put(0, pixels, from, count);
            pipe.write(bytes.array(), 0, count * Double.BYTES);
        }
    }

    static double[] receive(int count, InputStream pipe) throws IOException {
        double[] pixels = new double[count];
        ByteBuffer bytes = ByteBuffer.allocate(PIPE_BYTES).order(ByteOrder.nativeOrder());
        DoubleBuffer numbers = bytes.asDoubleBuffer();
        for (int from = 0; from < count; from += numbers.capacity()) {
            int part = Math.min(numbers.capacity(), count - from);
            if (pipe.readNBytes(bytes.array(), 0, part * Double.BYTES) < part * Double.BYTES) {
                throw new EOFException("an image broke off");
            }
            numbers.get(0, pixels, from, part);
        }
        return pixels;
    }

    /**
     * Makes a file that is to hold so many pixels as long as that. To be done before anybody maps it: two who
     * map a file that is too short lengthen it, each to what it needs, and so may cut off what the other has
     * just written.
     */
    static void makeRoom(Path file, long count) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(count * Double.BYTES);
        }
    }

    /** Copies pixels into a file, which both sides have in their memory. */
    static void put(double[] pixels, Path file, long position) throws IOException {
        map(file, position, pixels.length).put(0, pixels);
    }

    /** Copies pixels out of a file. */
    static double[] get(int count, Path file, long position) throws IOException {
        double[] pixels = new double[count];
        map(file, position, count).get(0, pixels);
        return pixels;
    }

    private static DoubleBuffer map(Path file, long position, int count) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, position * Double.BYTES, (long) count * Double.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asDoubleBuffer();
        }
    }
}
