package speedup.grader.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions of files where the file system has them; Windows has others, which a folder hands down. */
public final class PosixMode {

    private PosixMode() {}

    /**
     * Sets a file's permissions, if its file system has such.
     *
     * @param permissions nine letters, such as {@code rw-r--r--}
     */
    public static void set(Path file, String permissions) throws IOException {
        if (isKnownTo(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Whether the file system that a file is on has such permissions. */
    public static boolean isKnownTo(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }
}
