package speedup.grader.app.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.grader.cache.ContentHash;

/** Tells a file from what it was at another time. */
public final class FileHash {

    private FileHash() {}

    /**
     * The SHA-256 of a file, in hexadecimal digits.
     *
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        return ContentHash.ofBytes(Files.readAllBytes(file));
    }
}
