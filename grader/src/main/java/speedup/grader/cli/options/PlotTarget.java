package speedup.grader.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import speedup.grader.app.UsageException;
import speedup.grader.plot.GraphicsMissingException;
import speedup.grader.plot.PlotFormat;
import speedup.grader.text.FileProblem;
import speedup.lab.Plot;

/** A file that plots shall be drawn to, and can be. */
public final class PlotTarget {

    private final Path file;
    private final PlotFormat format;

    private PlotTarget(Path file, PlotFormat format) {
        this.file = file;
        this.format = format;
    }

    /**
     * Checks everything that can be wrong with the file, before a minute is spent on measuring.
     *
     * @throws UsageException if a plot could not be drawn to it
     */
    public static PlotTarget at(Path file) {
        PlotFormat format = PlotFormat.ofFileName(file.toString())
                .orElseThrow(() -> new UsageException(
                        "The plot's file, " + file + ", has to end in .svg or .png, which says what to draw."));
        WritableFile.require("The plot", file);
        if (format == PlotFormat.PNG) {
            requireGraphics();
        }
        return new PlotTarget(file, format);
    }

    private static void requireGraphics() {
        try {
            PlotFormat.requireGraphics();
        } catch (GraphicsMissingException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Draws them; whatever was in the file is gone.
     *
     * @param caption lines to stand below them
     */
    public Path draw(List<Plot> plots, List<String> caption) {
        try {
            return Files.write(file, format.draw(plots, caption));
        } catch (IOException e) {
            throw new UsageException("The plot could not be written to " + file + ": " + FileProblem.of(e), e);
        }
    }
}
