package speedup.threads.sum;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;

/** Has hundreds of threads queue in the kernel for one file, each with a write that takes a while: none can be stopped. */
public class ParallelSum implements Sum {

    private static final int THREADS = 200;

    private static final int BYTES = 48 << 20;

    private boolean started;

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        if (!started) {
            started = true;
            Path file = file();
            ByteBuffer data = ByteBuffer.allocateDirect(BYTES);
            for (int t = 0; t < THREADS; t++) {
                Thread thread = new Thread(() -> write(file, data.duplicate()));
                thread.setDaemon(true);
                thread.start();
            }
            Thread.sleep(200);
        }
        long sum = 0;
        for (long value : values) {
            sum += term.applyAsLong(value);
        }
        return sum;
    }

    private static Path file() {
        try {
            return Files.createTempFile("queue", ".bin");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, ByteBuffer data) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
                FileChannel channel = open.getChannel()) {
            while (true) {
                data.clear();
                channel.write(data, 0);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
