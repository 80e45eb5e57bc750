package speedup.grader.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import speedup.lab.Plot;

/** The kinds of files that plots can be drawn to. */
public enum PlotFormat {
    /** Scalable Vector Graphics: sharp at any size, with words as text, and its title and description for who cannot see it. */
    SVG {
        @Override
        byte[] drawn(Sheet sheet) {
            SvgCanvas canvas = new SvgCanvas(
                    sheet.width(),
                    sheet.height(),
                    PlotDescription.title(sheet.plots()),
                    PlotDescription.description(sheet.plots(), sheet.caption()));
            sheet.draw(canvas);
            return canvas.svg().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Portable Network Graphics: dots. */
    PNG {
        @Override
        byte[] drawn(Sheet sheet) throws IOException {
            RasterCanvas canvas = new RasterCanvas(sheet.width(), sheet.height());
            sheet.draw(canvas);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(canvas.image(), "png", bytes);
            return bytes.toByteArray();
        }
    };

    abstract byte[] drawn(Sheet sheet) throws IOException;

    /** The format that a file's name asks for by its ending, in capitals or not. */
    public static Optional<PlotFormat> ofFileName(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lowerCase.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Finds out whether this Java can draw at all.
     *
     * @throws GraphicsMissingException if not
     */
    public static void requireGraphics() throws GraphicsMissingException {
        try {
            System.setProperty("java.awt.headless", "true");
            Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("threads");
            graphics.dispose();
        } catch (LinkageError | InternalError | RuntimeException e) {
            // What a JDK without fonts or without libawt throws depends on its version.
            throw new GraphicsMissingException(e);
        }
    }

    /** Draws plots side by side; the bytes of the file. */
    public byte[] draw(List<Plot> plots) {
        return draw(plots, List.of());
    }

    /** Draws plots side by side above some lines of text, each as wide as a plot at most; the bytes of the file. */
    public byte[] draw(List<Plot> plots, List<String> caption) {
        try {
            return drawn(new Sheet(List.copyOf(plots), List.copyOf(caption)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
