package speedup.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import speedup.grader.sandbox.kernel.Ownership;

/**
 * Temporary files and folders of a grader. Their names carry its {@link Ownership}, so that a later grader can remove
 * what was left behind by one that was killed.
 */
public final class TempFiles {

    /** Where bulk data goes if it is there: it is memory, and a file in it has no disk to wait for. */
    public static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private TempFiles() {}

    /** A new folder in the system's temporary one, for this user alone. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(TEMPORARY, Ownership.CURRENT.prefix());
    }

    /** A new folder in shared memory if there is some, for this user alone. */
    public static Path folderInMemory() throws IOException {
        return folderIn(SHARED_MEMORY);
    }

    public static Path folderIn(Path memory) throws IOException {
        return Files.isWritable(memory) ? Files.createTempDirectory(memory, Ownership.CURRENT.prefix()) : folder();
    }

    /** A new empty file in the system's temporary folder, for this user alone. */
    public static Path file() throws IOException {
        return Files.createTempFile(TEMPORARY, Ownership.CURRENT.prefix(), "");
    }

    /** Removes what graders have left that are gone, as far as it can be removed. */
    public static void removeAbandoned() throws IOException {
        for (Path parent : List.of(TEMPORARY, SHARED_MEMORY)) {
            removeAbandoned(parent);
        }
    }

    public static void removeAbandoned(Path parent) throws IOException {
        if (!Files.isWritable(parent)) {
            return;
        }
        try (Stream<Path> paths = Files.list(parent)) {
            paths.filter(Ownership.CURRENT::isAbandoned).forEach(TempFiles::removeIfPossible);
        }
    }

    private static void removeIfPossible(Path path) {
        try {
            new SandboxDirectory(path).delete();
        } catch (IOException e) {
            // Another grader removes it at the same time, or has the right to: it disturbs nothing.
            path.toFile().delete();
        }
    }
}
