package speedup.grader.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Two places in a file, each of which one process at a time can lock. Whoever has the first has the turn; whoever has
 * the second is the next one. Without the second, a grader whose turn is over and who begins another at once would
 * nearly always be sooner than one who looks every now and then.
 */
final class FairFileLock {

    private static final long TURN = 0;
    private static final long NEXT = 1;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel file;
    private final Runnable ifNotAtOnce;
    private final long deadline;
    private boolean isWaiting;

    FairFileLock(FileChannel file, Runnable ifNotAtOnce, Duration patience) {
        this.file = file;
        this.ifNotAtOnce = ifNotAtOnce;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Returns with the turn, which lasts until the file is closed; or without it, when patience has run out. */
    void pass() throws InterruptedException {
        try (@Nullable FileLock next = lock(NEXT)) {
            if (next != null) {
                lock(TURN);
            }
        } catch (IOException noLocksHere) {
            // Then nobody has one, and nobody is waited for.
            return;
        }
    }

    private @Nullable FileLock lock(long place) throws IOException, InterruptedException {
        FileLock lock = file.tryLock(place, 1, false);
        while (lock == null && System.nanoTime() < deadline) {
            tellOnce();
            Thread.sleep(PAUSE.toMillis());
            lock = file.tryLock(place, 1, false);
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
