package speedup.processes.blurshared;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new folder that everybody may look into, as into {@code /tmp}. It goes with all that is in it when it
 * is closed.
 */
record WorldReadableDirectory(Path path) implements Closeable {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    static WorldReadableDirectory create() throws IOException {
        Path path = Files.createTempDirectory("speedup-blur-");
        // The JDK makes it private, and so would be whatever is in it.
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new WorldReadableDirectory(path);
    }

    /** The names of what is in it. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Files in it that others than their owner may read, write or run: neither they nor a folder stop it. */
    List<String> exposed() throws IOException {
        List<String> exposed = new ArrayList<>();
        Files.walkFileTree(path, new Visitor() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return isPrivate(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isPrivate(file)) {
                    exposed.add(path.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return exposed;
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new Visitor() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Windows has other permissions, and keeps a user's temporary folder from all others. */
    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    private static boolean isPrivate(Path file) throws IOException {
        if (!isPosix(file)) {
            return true;
        }
        try {
            return Files.getPosixFilePermissions(file).stream().noneMatch(OF_OTHERS::contains);
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    /** Ignores a file that disappears in the meantime. */
    private abstract static class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
