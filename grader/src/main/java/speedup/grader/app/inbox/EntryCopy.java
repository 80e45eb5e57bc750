package speedup.grader.app.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import speedup.grader.app.inbox.InboxSubmission.Part;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.rules.VerdictRules;

/**
 * Copies a submission, so that whoever handed it in cannot change it any more. No link is followed, and none that takes
 * the place of a folder meanwhile: each folder is opened from the one above it, not by its path.
 *
 * <p>What is more than the intake would look at is not copied, so that nobody fills the disk: of a file that is too
 * large there is the beginning, with a length that is too large as well, for the intake to say so.
 */
final class EntryCopy {

    /** The intake tells a link from a file, and never asks where it leads. */
    private static final Path NOWHERE = Path.of("link-not-followed");

    private static final long BEGINNING = 64 << 10;

    /** Each is on the disk before the next: after a power cut, nobody would copy it again. */
    private static final int BUFFER = 1 << 20;

    private int files;
    private long otherBytes = VerdictRules.ARCHIVE_BYTES;
    private long sourceBytes = VerdictRules.ARCHIVE_BYTES;

    private EntryCopy() {}

    /**
     * Copies a folder or an archive.
     *
     * @param target where to; must not exist
     * @throws IOException if a part of it cannot be read or written
     */
    static void copy(Path entry, Path target) throws IOException {
        new EntryCopy().copy(entry, target, 0);
    }

    /**
     * Copies what belongs together, under the names that the student gave it, as if it stood in one folder.
     *
     * @param folder where to; must not exist
     * @throws IOException if a part of it cannot be read or written
     */
    static void copyFiles(List<Part> parts, Path folder) throws IOException {
        Files.createDirectory(folder);
        EntryCopy copy = new EntryCopy();
        for (Part part : parts) {
            boolean isLeftByTool = part.name().startsWith(".") || EntryPath.isLeftByTool(part.name());
            if (copy.files <= VerdictRules.SUBMISSION_FILES + 1 && !isLeftByTool) {
                copy.copy(part.path(), target(folder, part.name()), 1);
            }
        }
    }

    /** In some locales there is no path for a text. No answer is called so. */
    private static Path target(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
    }

    private void copy(Path entry, Path target, int depth) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(entry.resolveSibling(""))) {
            copy(secure(stream), entry.getFileName(), target, depth);
        }
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new IOException("this system cannot open a folder without its path");
    }

    private void copy(SecureDirectoryStream<Path> parent, Path name, Path target, int depth) throws IOException {
        BasicFileAttributes attributes = parent.getFileAttributeView(
                        name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        files++;
        if (attributes.isDirectory()) {
            copyFolder(parent, name, target, depth);
        } else if (attributes.isSymbolicLink()) {
            Files.createSymbolicLink(target, NOWHERE);
        } else if (attributes.isRegularFile()) {
            copyFile(parent, name, target, attributes.size(), depth);
        }
        // A pipe, a socket or a device is no file that anybody has written an answer into.
    }

    private void copyFolder(SecureDirectoryStream<Path> parent, Path name, Path target, int depth) throws IOException {
        Files.createDirectory(target);
        if (depth == VerdictRules.FOLDER_DEPTH) {
            return;
        }
        try (SecureDirectoryStream<Path> folder = parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            for (Path child : folder) {
                Path own = child.getFileName();
                boolean isTaken = files <= VerdictRules.SUBMISSION_FILES + 1
                        && own != null
                        && !EntryPath.isLeftByTool(FileNames.last(own));
                if (isTaken) {
                    copy(folder, own, target.resolve(own), depth + 1);
                }
            }
        }
    }

    private void copyFile(SecureDirectoryStream<Path> parent, Path name, Path target, long size, int depth)
            throws IOException {
        long most = mostBytes(name, depth);
        long copied = Math.min(size, size > most ? Math.min(most, BEGINNING) : most);
        try (InputStream in = Channels.newInputStream(
                        parent.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
                OutputStream out = Files.newOutputStream(
                        target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
            copy(in, out, copied);
        }
        if (size > most) {
            setLength(target, most + 1);
        }
        spend(name, copied);
    }

    /** An entry itself is an archive. */
    private long mostBytes(Path name, int depth) {
        if (depth == 0) {
            return VerdictRules.ARCHIVE_BYTES;
        }
        return isSource(name) ? Math.min(VerdictRules.SOURCE_BYTES, sourceBytes) : otherBytes;
    }

    private void spend(Path name, long bytes) {
        if (isSource(name)) {
            sourceBytes -= bytes;
        } else {
            otherBytes -= bytes;
        }
    }

    private static boolean isSource(Path name) {
        return EntryPath.isNamedLikeSource(FileNames.last(name));
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read > 0) {
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static void setLength(Path file, long bytes) throws IOException {
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(bytes);
        }
    }
}
