package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ids of users and groups that belong to this grader alone while it lives. Graders that run beside each other share
 * out the ids of {@link HostUser} in blocks, each of which is a byte of a file to be locked: the kernel unlocks it when
 * a grader ends, however it ends. Thread-safe.
 */
public final class UserIds {

    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "speedup-users");
    private static final long LARGEST_BLOCK = 8_192;

    /** 256 users, each with a guard, and 512 groups. */
    private static final long SMALLEST_BLOCK = 1_024;

    /** So many graders can run beside each other in a container, which has 65,536 ids. */
    private static final long FEWEST_BLOCKS = 16;

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final RandomGenerator START = new SecureRandom();

    private static Optional<UserIds> reserved = Optional.empty();

    /** Holds the lock. A channel that nobody can reach any more is closed by the JVM, and its locks end with it. */
    @SuppressWarnings("UnusedVariable")
    private final Optional<FileChannel> lock;

    private final long first;
    private final long half;
    private final Set<Long> taken = new HashSet<>();
    private long nextUser;
    private long nextGroup;

    /** The first half of the ids is for users, the second for groups. Begins with the first of each. */
    UserIds(long first, long size) {
        this(first, size, Optional.empty(), 0);
    }

    private UserIds(long first, long size, Optional<FileChannel> lock, long usersBefore) {
        this.lock = lock;
        this.first = first;
        this.half = size / 4 * 2;
        this.nextUser = 2 * usersBefore % half;
    }

    /**
     * Those of this process, which keeps them until it ends.
     *
     * @throws IOException if there are none to be had; says why
     */
    public static synchronized UserIds reserve(HostUser host) throws IOException {
        if (reserved.isEmpty()) {
            reserved = Optional.of(reserve(host, FILE));
        }
        return reserved.get();
    }

    /**
     * The lock lasts as long as these ids: closing another channel of the file would release it.
     *
     * <p>They begin with a random one of the block. A grader that was killed leaves the block at once, and its sandboxes
     * end a little later, by a signal to all that is their user's: it must not meet those of the next grader.
     */
    static UserIds reserve(HostUser host, Path file) throws IOException {
        long range = host.reservable();
        long size = Math.min(range, Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, range / FEWEST_BLOCKS)));
        if (!host.root() || size < 4) {
            throw new IOException("It takes root, and user ids beside root's");
        }
        FileChannel channel = FileChannel.open(file, OPTIONS, PRIVATE);
        if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")))) {
            channel.close();
            throw new IOException("The file " + file + " belongs to another user; remove it");
        }
        for (long block = 0; block < range / size; block++) {
            if (locks(channel, block)) {
                return new UserIds(host.first() + block * size, size, Optional.of(channel), START.nextInt(1 << 16));
            }
        }
        channel.close();
        throw new IOException("Other graders have taken all user ids; wait for one of them to end");
    }

    private static boolean locks(FileChannel channel, long block) throws IOException {
        try {
            return channel.tryLock(block, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A user that nobody else is. The next higher id is nobody's either. */
    public synchronized long takeUser() throws IOException {
        for (long tries = 0; tries < half; tries += 2) {
            long user = first + nextUser;
            nextUser = (nextUser + 2) % half;
            if (taken.add(user)) {
                return user;
            }
        }
        throw new IOException("All " + half / 2 + " users for sandboxes are taken");
    }

    /** For a user that has nothing left. */
    public synchronized void release(long user) {
        taken.remove(user);
    }

    /** A group that nobody is in. They come round again after some thousands. */
    public synchronized long nextGroup() {
        long group = first + half + nextGroup;
        nextGroup = (nextGroup + 1) % half;
        return group;
    }
}
