package speedup.grader.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The machine lock of all graders that one user has started on a machine, each in a process of its own. They lock a
 * file, which the kernel unlocks when a process ends, however it ends.
 *
 * <p>The lock makes a measurement better, and none is wrong that was made without it. So where there can be no such
 * file, or no lock is to be had for a long while, there is no waiting.
 */
public final class UserMachineLock implements MachineLock {

    /** Three times what an exercise takes that uses up all of its time limits. */
    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final Duration timeout;

    UserMachineLock(Path file, Duration timeout) {
        this.file = file;
        this.timeout = timeout;
    }

    /** That of the user who has started this process. */
    public static UserMachineLock here() {
        String name = "speedup-turns-" + System.getProperty("user.name").replaceAll("[^\\w.-]", "_");
        return new UserMachineLock(Path.of(System.getProperty("java.io.tmpdir"), name), TIMEOUT);
    }

    @Override
    public <T> T take(Runnable ifNotAtOnce, Work<T> work) throws IOException, InterruptedException {
        Optional<FileChannel> opened = open();
        if (opened.isEmpty()) {
            return work.run();
        }
        try (FileChannel channel = opened.get()) {
            new FairFileLock(channel, ifNotAtOnce, timeout).acquire();
            return work.run();
        }
    }

    /** Empty where it cannot be made, or is somebody else's, who could lock it for any length of time. */
    private Optional<FileChannel> open() {
        try {
            FileChannel channel = FileChannel.open(file, OPTIONS, PRIVATE);
            if (isOwn()) {
                return Optional.of(channel);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isOwn() throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")));
    }
}
