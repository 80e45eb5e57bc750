package speedup.grader.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file of the machine, opened to be read: a failure is the machine's, and cannot be taken for one of the content. */
public final class HostChannel implements SeekableByteChannel {

    private final SeekableByteChannel file;

    private HostChannel(SeekableByteChannel file) {
        this.file = file;
    }

    /** Opens a file that somebody named, also through a link. */
    public static HostChannel open(Path path) throws HostReadException {
        try {
            return new HostChannel(Files.newByteChannel(path));
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }

    /** Opens a file that is not a link. */
    public static HostChannel openNoLink(Path path) throws HostReadException {
        try {
            return new HostChannel(
                    Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }

    static HostChannel of(SeekableByteChannel file) {
        return new HostChannel(file);
    }

    @Override
    public int read(ByteBuffer into) throws HostReadException {
        try {
            return file.read(into);
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }

    @Override
    public long position() throws HostReadException {
        try {
            return file.position();
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }

    /** The content says where to look, so a place that no file has is the content's fault. */
    @Override
    public SeekableByteChannel position(long position) throws IOException {
        if (position < 0) {
            throw new IOException("it refers to a place before its beginning");
        }
        file.position(position);
        return this;
    }

    @Override
    public long size() throws HostReadException {
        try {
            return file.size();
        } catch (IOException e) {
            throw new HostReadException(e);
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
