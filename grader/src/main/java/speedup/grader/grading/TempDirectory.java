package speedup.grader.grading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import speedup.grader.sandbox.TempFiles;

/**
 * A folder for compiled answers that is deleted at the end.
 *
 * @param path the folder, which the sandbox's user can read
 */
public record TempDirectory(Path path) implements Closeable {

    public static TempDirectory open() throws IOException {
        return new TempDirectory(
                Files.setPosixFilePermissions(TempFiles.folder(), PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    /** One where temporary files are on any system, for a user's own answers, which no other user runs. */
    static TempDirectory ofAnySystem() throws IOException {
        return new TempDirectory(Files.createTempDirectory("speedup-practice-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
