package speedup.grader.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Copies what can only be read from front to back, so that an archive in it can be read at any place. */
public final class Spool {

    private static final int BUFFER = 1 << 16;

    private Spool() {}

    /**
     * Copies a stream to a temporary file without a name: it goes when it is closed, and also if the grader is killed.
     *
     * @param most how many bytes there may be
     * @return the copy, or nothing if there are more bytes
     * @throws HostReadException if there is no room for it
     */
    public static Optional<HostChannel> copy(InputStream stream, long most) throws IOException {
        FileChannel file = unnamedFile();
        try {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > most) {
                    file.close();
                    return Optional.empty();
                }
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            file.position(0);
            return Optional.of(HostChannel.of(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static FileChannel unnamedFile() throws HostReadException {
        try {
            Path path = Files.createTempFile("speedup-archive-", ".tmp");
            try {
                return FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws HostReadException {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }
}
