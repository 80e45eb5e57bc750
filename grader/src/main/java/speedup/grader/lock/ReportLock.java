package speedup.grader.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The lock of a folder for reports. Whoever reads what is recorded there and writes it anew holds it meanwhile, so that
 * of two who do so at one time neither loses what the other has written. It is held for a moment, and not while somebody
 * is graded. The kernel takes it from a process that ends, however it ends.
 */
public final class ReportLock {

    /** A file is locked by a process, and not by a thread of it. */
    private static final ReentrantLock OF_PROCESS = new ReentrantLock();

    private ReportLock() {}

    /**
     * Waits for the lock and works while it is held; where files have no locks, nobody waits.
     *
     * @param file the file of the lock, which is made if need be, with its folder, and stays
     */
    public static <T> T hold(Path file, Supplier<T> work) {
        OF_PROCESS.lock();
        Optional<FileChannel> channel = locked(file);
        try {
            return work.get();
        } finally {
            channel.ifPresent(ReportLock::release);
            OF_PROCESS.unlock();
        }
    }

    private static Optional<FileChannel> locked(Path file) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            try {
                FileLock lock = channel.lock();
                return lock.isValid() ? Optional.of(channel) : Optional.empty();
            } catch (IOException noLocksHere) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException notToBeMade) {
            return Optional.empty();
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The kernel gives it back with the process at the latest.
            return;
        }
    }
}
