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
        byte[] drawn(List<Plot> plots) throws IOException {
            VectorGraphics2D graphics = new VectorGraphics2D();
            Charts.paint(plots, graphics);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PageSize page = new PageSize(Charts.PANEL_WIDTH * plots.size(), Charts.PANEL_HEIGHT);
            new SVGProcessor().getDocument(graphics.getCommands(), page).writeTo(bytes);
            return described(bytes.toString(StandardCharsets.UTF_8), plots).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Portable Network Graphics: dots. */
    PNG {
        @Override
        byte[] drawn(List<Plot> plots) throws IOException {
            int width = Charts.PANEL_WIDTH * plots.size();
            BufferedImage image = new BufferedImage(width, Charts.PANEL_HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            Charts.paint(plots, graphics);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
    };

    abstract byte[] drawn(List<Plot> plots) throws IOException;

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
        try {
            return drawn(plots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(String svg, List<Plot> plots) {
        int inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        return svg.substring(0, inside) + "<title>" + escaped(PlotDescription.title(plots)) + "</title><desc>"
                + escaped(PlotDescription.description(plots)) + "</desc>" + svg.substring(inside);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
