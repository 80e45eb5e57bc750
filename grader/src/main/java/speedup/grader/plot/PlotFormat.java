package speedup.grader.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
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
    /** Scalable Vector Graphics: sharp at any size. Letters become lines; their words are in its title and description. */
    SVG {
        @Override
        byte[] drawn(List<Plot> plots, List<String> caption) throws IOException {
            VectorGraphics2D graphics = new VectorGraphics2D();
            Charts.paint(plots, graphics);
            Charts.paintCaption(caption, graphics);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PageSize page = new PageSize(Charts.PANEL_WIDTH * plots.size(), Charts.height(caption));
            new SVGProcessor().getDocument(graphics.getCommands(), page).writeTo(bytes);
            return described(bytes.toString(StandardCharsets.UTF_8), plots, caption)
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Portable Network Graphics: dots. */
    PNG {
        @Override
        byte[] drawn(List<Plot> plots, List<String> caption) throws IOException {
            int width = Charts.PANEL_WIDTH * plots.size();
            BufferedImage image = new BufferedImage(width, Charts.height(caption), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            Charts.paint(plots, graphics);
            Charts.paintCaption(caption, graphics);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
    };

    abstract byte[] drawn(List<Plot> plots, List<String> caption) throws IOException;

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
            return drawn(plots, caption);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(String svg, List<Plot> plots, List<String> caption) {
        int start = svg.indexOf("<svg") + "<svg".length();
        int inside = svg.indexOf('>', start) + 1;
        return svg.substring(0, start) + " role=\"img\"" + svg.substring(start, inside) + "<title>"
                + escaped(PlotDescription.title(plots)) + "</title><desc>"
                + escaped(PlotDescription.description(plots, caption)) + "</desc>" + svg.substring(inside);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
