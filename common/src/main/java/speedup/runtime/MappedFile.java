package speedup.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in shared memory that is mapped once and again only when it has to be larger. */
final class MappedFile implements Closeable {

    private final FileChannel file;
    private final MapMode mode;
    private ByteBuffer mapped = ByteBuffer.allocate(0);

    private MappedFile(FileChannel file, MapMode mode) {
        this.file = file;
        this.mode = mode;
    }

    static MappedFile toRead(Path path) throws IOException {
        return new MappedFile(FileChannel.open(path, StandardOpenOption.READ), MapMode.READ_ONLY);
    }

    static MappedFile toWrite(Path path) throws IOException {
        return new MappedFile(
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE), MapMode.READ_WRITE);
    }

    /** The first so many bytes of the file, in the machine's own byte order. */
    ByteBuffer bytes(int count) throws IOException {
        if (mapped.capacity() < count) {
            mapped = file.map(mode, 0, count);
        }
        return mapped.duplicate().clear().limit(count).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
