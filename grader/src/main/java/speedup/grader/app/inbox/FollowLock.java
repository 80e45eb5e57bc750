package speedup.grader.app.inbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Held by the one process that takes attempts into a folder. The kernel takes it from a process that ends, however it
 * ends.
 */
public final class FollowLock {

    private final FileChannel channel;

    private FollowLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, if nobody has it.
     *
     * @param file is made if need be, and stays
     * @throws IOException if the file cannot be made, or if files have no locks there
     */
    public static Optional<FollowLock> tryTake(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FollowLock(channel));
            }
        } catch (OverlappingFileLockException ownProcess) {
            // As if another one had it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Gives it back. */
    public void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // The kernel gives it back with the process at the latest.
            return;
        }
    }
}
