package speedup.grader.cli.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import speedup.grader.app.UsageException;
import speedup.grader.file.AtomicFile;
import speedup.grader.text.FileProblem;

/** A file that a picture shall be written to, and can be. */
public final class PictureFile {

    private static final String ENDING = ".svg";

    private final Path file;

    private PictureFile(Path file) {
        this.file = file;
    }

    /**
     * Checks everything that can be wrong with the file.
     *
     * @throws UsageException if it cannot be written, or is not called as an SVG is
     */
    public static PictureFile at(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new UsageException("The picture's file, " + file + ", has to end in " + ENDING + ".");
        }
        WritableFile.require("The picture", file);
        return new PictureFile(file);
    }

    /** Writes the text of an SVG file, whole or not at all; whatever was in the file is gone. */
    public Path write(String svg) {
        try {
            AtomicFile.write(file, svg.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UsageException("The picture could not be written to " + file + ": " + FileProblem.of(e), e);
        }
    }
}
