package speedup.grader.sandbox.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.kernel.Ownership;
import speedup.grader.sandbox.kernel.UserIds;

/** Gives the user of a sandbox access to the files of its command. */
final class FileAccess {

    private static final Set<PosixFilePermission> PASSAGE = PosixFilePermissions.fromString("rwx--x--x");

    private FileAccess() {}

    /** Gives the user what it is to write, and checks that it may read the rest, which everybody may. */
    static void open(SandboxedCommand command, long id) throws IOException {
        for (Path path : command.writable()) {
            if (Files.exists(path)) {
                Files.setAttribute(path, "unix:uid", (int) id);
            }
        }
        for (Path path : command.readable()) {
            if (Files.exists(path)) {
                require(path, path, PosixFilePermission.OTHERS_READ, "o+r");
            }
        }
    }

    /**
     * Gives the user what it is to write. What it is to read of the grader's temporary files is closed to everybody but
     * root and a group, into which this sandbox goes, and later ones that are to read the same. The rest is for
     * everybody to read; whether it is, is checked.
     *
     * @return the groups
     */
    static List<Long> openPrivately(SandboxedCommand command, long id, UserIds ids) throws IOException {
        for (Path path : command.writable()) {
            if (Files.exists(path)) {
                shareWritable(path, id);
            }
        }
        List<Long> groups = new ArrayList<>();
        for (Path path : command.readable()) {
            Optional<Path> temporary = temporary(path);
            if (!Files.exists(path)) {
                continue;
            }
            if (temporary.isPresent()) {
                groups.add(group(path, temporary.get(), ids));
            } else {
                requireForAll(path);
            }
        }
        return groups.stream().distinct().toList();
    }

    /** The owner stays, so that the user cannot put something else in its place. */
    private static void shareWritable(Path path, long id) throws IOException {
        Files.setAttribute(path, "unix:gid", (int) id);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw----"));
    }

    /** The grader's own temporary folder that a path is in, or the path itself if it is one. */
    private static Optional<Path> temporary(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(name -> name.toString().startsWith(Ownership.CURRENT.prefix()))
                .findFirst()
                .map(name -> {
                    Path folder = path;
                    while (!name.equals(folder.getFileName())) {
                        folder = folder.resolveSibling("");
                    }
                    return folder;
                });
    }

    /** Two sandboxes that start at a time may be about to read the same. */
    private static synchronized long group(Path path, Path temporary, UserIds ids) throws IOException {
        for (Path folder = path; !folder.equals(temporary); ) {
            folder = folder.resolveSibling("");
            Files.setPosixFilePermissions(folder, PASSAGE);
        }
        long group = Integer.toUnsignedLong((Integer) Files.getAttribute(path, "unix:gid"));
        if (group == 0) {
            group = ids.nextGroup();
            Files.setAttribute(path, "unix:gid", (int) group);
        }
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----"));
        return group;
    }

    private static void requireForAll(Path path) throws IOException {
        require(path, path, PosixFilePermission.OTHERS_READ, "o+r");
        Path real = path.toRealPath();
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            require(path, folder, PosixFilePermission.OTHERS_EXECUTE, "o+x");
        }
    }

    private static void require(Path wanted, Path path, PosixFilePermission permission, String mode)
            throws IOException {
        if (!Files.getPosixFilePermissions(path).contains(permission)) {
            String where = path.equals(wanted) ? "" : ", which is in " + path;
            throw new IOException("The sandbox was to show " + wanted + where + ", but its user may not read that: it"
                    + " runs as an ordinary user when the grader is root; make it readable for all (chmod " + mode + " "
                    + path + ")");
        }
    }
}
