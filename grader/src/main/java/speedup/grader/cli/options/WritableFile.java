package speedup.grader.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import speedup.grader.app.UsageException;

/** Whether a file that an option names can be written, before any time is spent on what shall be in it. */
final class WritableFile {

    private WritableFile() {}

    /**
     * Checks that it can.
     *
     * @param what what shall be in it, as a sentence begins
     * @throws UsageException if it cannot be written
     */
    static void require(String what, Path file) {
        Path place = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(place.getParent()).orElse(place);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(what + " cannot be written to " + file + ": there is no folder " + folder + ".");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(what + " cannot be written to " + file + ": that is a folder.");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new UsageException(what + " cannot be written to " + file + ": you may not write there.");
        }
    }
}
