package speedup.grader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import speedup.grader.sandbox.Scratch;

/**
 * A folder for compiled answers that is deleted at the end.
 *
 * @param path the folder, which the sandbox's user can read
 */
record WorkFolder(Path path) implements Closeable {

    static WorkFolder open() throws IOException {
        return new WorkFolder(
                Files.setPosixFilePermissions(Scratch.folder(), PosixFilePermissions.fromString("rwxr-xr-x")));
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
