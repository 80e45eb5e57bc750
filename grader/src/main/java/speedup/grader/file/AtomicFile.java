package speedup.grader.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files that are there whole or not at all, whatever happens while they are written, a loss of power included.
 *
 * <p>A writer holds a lock on its draft. The kernel takes the lock from a writer that is killed, so a draft that can be
 * locked is one that nobody writes any more, on whatever machine its writer was.
 */
public final class AtomicFile {

    private static final Pattern DRAFT =
            Pattern.compile("\\..+\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.draft");

    private AtomicFile() {}

    /**
     * Writes the bytes beside the target, then moves them onto it in one step. What was there before
     * stays until then.
     *
     * @throws IOException if that cannot be done; nothing is left behind
     */
    public static void write(Path target, byte[] content) throws IOException {
        write(target, content, AtomicFile::replace, false);
    }

    /**
     * The same for a file that its owner alone may read, also while it is written, where the file system knows owners.
     *
     * @throws IOException if that cannot be done; nothing is left behind
     */
    public static void writeForOwner(Path target, byte[] content) throws IOException {
        write(target, content, AtomicFile::replace, true);
    }

    /**
     * Writes a file that its owner alone may read, if it is not there yet.
     *
     * @throws FileAlreadyExistsException if it is there, whoever has made it meanwhile; it stays as it is
     * @throws IOException if that cannot be done; nothing is left behind
     */
    public static void createForOwner(Path target, byte[] content) throws IOException {
        write(target, content, AtomicFile::linkNew, true);
    }

    /** Puts a draft in its place. */
    @FunctionalInterface
    private interface Placement {

        void place(Path draft, Path target) throws IOException;
    }

    private static void replace(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A second name is given in one step or not at all; a move would replace what is there. */
    private static void linkNew(Path draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(draft, target);
        }
    }

    private static void write(Path target, byte[] content, Placement placement, boolean ownerOnly) throws IOException {
        Path draft = draft(target);
        while (!writeAndPlace(draft, content, target, placement, ownerOnly)) {
            draft = draft(target);
        }
    }

    private static Path draft(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".draft");
    }

    /** False if somebody has taken the draft for an abandoned one, in the moment before it was locked. */
    private static boolean writeAndPlace(
            Path draft, byte[] content, Path target, Placement placement, boolean ownerOnly) throws IOException {
        try {
            // A stream, as an interrupt would close a channel that is written to.
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                if (!isOurs(out.getChannel(), draft)) {
                    return false;
                }
                if (ownerOnly) {
                    PosixMode.set(draft, "rw-------");
                }
                out.write(content);
                // Some file systems write a name to disk before the content that it is for.
                out.getFD().sync();
                if (PosixMode.isKnownTo(draft)) {
                    placement.place(draft, target);
                    return true;
                }
            }
            // Windows moves no file that is open.
            placement.place(draft, target);
            return true;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean isOurs(FileChannel channel, Path draft) {
        try {
            return channel.tryLock() != null && Files.exists(draft);
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException noLocksHere) {
            // Then nobody can lock it to remove it either.
            return true;
        }
    }

    /**
     * Removes the drafts in a folder that writers have left that are gone, as far as they can be removed. Those that
     * are being written stay. To be called before this process writes there: whoever closes a file gives up all locks
     * that his process has on it.
     */
    public static void removeDrafts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> drafts;
        try (Stream<Path> files = Files.list(folder)) {
            drafts = files.filter(
                            file -> DRAFT.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
        drafts.forEach(AtomicFile::removeIfAbandoned);
    }

    private static void removeIfAbandoned(Path draft) {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // It is done by now, another's, or where files have no locks: it is in nobody's way.
            return;
        }
    }
}
