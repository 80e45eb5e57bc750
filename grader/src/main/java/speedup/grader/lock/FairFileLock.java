package speedup.grader.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Two bytes of a file, each of which one process at a time can lock. Whoever has locked the first holds the machine
 * lock; whoever has locked the second is next. Without the second, a grader that releases the machine lock and takes it
 * again at once would nearly always be sooner than one that polls.
 */
final class FairFileLock {

    private static final long HOLDER = 0;
    private static final long NEXT = 1;

    private static final Duration POLL = Duration.ofMillis(50);

    private final FileChannel file;
    private final Runnable ifNotAtOnce;
    private final long deadline;
    private boolean isWaiting;

    FairFileLock(FileChannel file, Runnable ifNotAtOnce, Duration timeout) {
        this.file = file;
        this.ifNotAtOnce = ifNotAtOnce;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Returns with the lock, which is held until the file is closed; or without it, when the time is up. */
    void acquire() throws InterruptedException {
        try (@Nullable FileLock next = lock(NEXT)) {
            if (next != null) {
                lock(HOLDER);
            }
        } catch (IOException noLocksHere) {
            // Then nobody has one, and nobody is waited for.
            return;
        }
    }

    private @Nullable FileLock lock(long position) throws IOException, InterruptedException {
        FileLock lock = file.tryLock(position, 1, false);
        while (lock == null && System.nanoTime() < deadline) {
            tellOnce();
            Thread.sleep(POLL.toMillis());
            lock = file.tryLock(position, 1, false);
        }
        return lock;
    }

    private void tellOnce() {
        if (!isWaiting) {
            isWaiting = true;
            ifNotAtOnce.run();
        }
    }
}
