package speedup.grader.sandbox.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small file that the kernel writes anew at every reading. It is kept open, which makes a reading a few
 * microseconds, and it is not a channel, because an interrupt would close that.
 */
public final class KernelFile implements Closeable {

    private final RandomAccessFile file;
    private final byte[] buffer = new byte[4096];

    public KernelFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    public synchronized String read() throws IOException {
        file.seek(0);
        int length = Math.max(0, file.read(buffer));
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot let go of a file of the kernel", e);
        }
    }
}
