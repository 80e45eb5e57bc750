package speedup.grader.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the host that belongs to one sandbox and goes with it.
 *
 * @param path only the grader may enter it
 */
public record SandboxDirectory(Path path) {

    public static SandboxDirectory create() throws IOException {
        SandboxDirectory folder = new SandboxDirectory(TempFiles.folder());
        Files.createDirectory(folder.stage());
        return folder;
    }

    /** An empty folder: where the root file system is assembled, or, without isolation, where the command starts. */
    public Path stage() {
        return path.resolve("stage");
    }

    /**
     * Writes the list of users that the command sees, with its own in it: without one, Java takes the name and the
     * home of its user to be "?".
     */
    public Mount users(long id) throws IOException {
        Path file = path.resolve("passwd");
        Files.writeString(file, "submission:x:" + id + ":" + id + "::/tmp:/bin/sh\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return new Mount(Mount.Kind.READABLE, file.toString(), "/etc/passwd");
    }

    /** Deletes it with all that is in it; links are deleted, never followed. */
    public void delete() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
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
}
