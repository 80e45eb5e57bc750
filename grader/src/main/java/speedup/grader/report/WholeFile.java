package speedup.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there whole or not at all, whatever happens while they are written. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes the bytes beside the target, then moves them onto it in one step. What was there before
     * stays until then.
     *
     * @throws IOException if that cannot be done; nothing is left behind
     */
    public static void write(Path target, byte[] content) throws IOException {
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".draft");
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
