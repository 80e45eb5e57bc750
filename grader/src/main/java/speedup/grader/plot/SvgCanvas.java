package speedup.grader.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes Scalable Vector Graphics. Words stay words, and what belongs together is a group with a name. */
final class SvgCanvas implements Canvas {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** A picture with what a screen reader says of it. */
    SvgCanvas(int width, int height, String title, String description) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.setDefaultNamespace(NAMESPACE);
            begin("svg");
            xml.writeDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        attributes("role", "img", "aria-labelledby", "plot-title plot-desc");
        attributes("viewBox", "0 0 " + width + " " + height, "width", width, "height", height);
        attributes("font-family", "sans-serif", "fill", Look.BLACK);
        words("title", title, "id", "plot-title");
        words("desc", description, "id", "plot-desc");
        patterns();
        rectangle(0, 0, width, height, Look.PAPER);
    }

    /** Ends it; the text of the file. */
    String svg() {
        end();
        return text + "\n";
    }

    /** A pattern for each hatch of each series. */
    private void patterns() {
        begin("defs");
        List<Look> defined = new ArrayList<>();
        for (int series = 0; !defined.contains(SeriesStyle.number(series).area()); series++) {
            Look area = SeriesStyle.number(series).area();
            defined.add(area);
            if (area.hatch() != Hatch.NONE) {
                pattern(area);
            }
        }
        end();
    }

    private void pattern(Look area) {
        begin("pattern");
        attributes("id", patternId(area), "patternUnits", "userSpaceOnUse", "width", Hatch.TILE, "height", Hatch.TILE);
        rectangle(0, 0, Hatch.TILE, Hatch.TILE, Look.filled(area.fill()));
        Look ink = Look.line(area.stroke(), Hatch.LINE_WIDTH, List.of());
        area.hatch().lines().forEach(line -> line(line.x1(), line.y1(), line.x2(), line.y2(), ink));
        end();
    }

    private static String patternId(Look area) {
        return area.hatch().name().toLowerCase(Locale.ROOT) + "-"
                + area.stroke().substring(1);
    }

    @Override
    public void group(String kind, String name, Part part) {
        begin("g");
        attributes("class", kind);
        if (!name.isEmpty()) {
            words("title", name);
        }
        part.draw();
        end();
    }

    @Override
    public void shifted(double right, Part part) {
        begin("g");
        attributes("transform", "translate(" + number(right) + " 0)");
        part.draw();
        end();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Look look) {
        shape("rect", look, "x", x, "y", y, "width", Math.max(0, width), "height", Math.max(0, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Look look) {
        shape("line", look, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    @Override
    public void path(List<Spot> spots, boolean isClosed, Look look) {
        String points = spots.stream()
                .map(spot -> number(spot.x()) + "," + number(spot.y()))
                .collect(Collectors.joining(" "));
        shape(isClosed ? "polygon" : "polyline", look, "points", points);
    }

    @Override
    public void ellipse(double x, double y, double radiusX, double radiusY, Look look) {
        shape("ellipse", look, "cx", x, "cy", y, "rx", radiusX, "ry", radiusY);
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin("image");
        attributes("x", x, "y", y, "width", width, "height", height);
        attributes("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
        end();
    }

    @Override
    public void text(String words, double x, double y, Anchor anchor, int size, boolean isBold) {
        words(
                "text",
                words,
                "x",
                x,
                "y",
                y,
                "text-anchor",
                anchor.name().toLowerCase(Locale.ROOT),
                "font-size",
                size,
                "font-weight",
                isBold ? "bold" : "normal");
    }

    @Override
    public void textUpwards(String words, double x, double y, int size) {
        String turn = "rotate(-90 " + number(x) + " " + number(y) + ")";
        words("text", words, "x", x, "y", y, "text-anchor", "middle", "font-size", size, "transform", turn);
    }

    private void shape(String name, Look look, Object... geometry) {
        begin(name);
        attributes(geometry);
        attributes("fill", look.hatch() == Hatch.NONE ? look.fill() : "url(#" + patternId(look) + ")");
        if (!look.stroke().equals(Look.NONE)) {
            attributes("stroke", look.stroke(), "stroke-width", look.width());
        }
        if (!look.dashes().isEmpty()) {
            attributes(
                    "stroke-dasharray",
                    look.dashes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        end();
    }

    private void words(String name, String words, Object... attributes) {
        begin(name);
        attributes(attributes);
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        end();
    }

    private void begin(String name) {
        try {
            xml.writeStartElement(NAMESPACE, name);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    /** Names and values in turns. */
    private void attributes(Object... pairs) {
        try {
            for (int i = 0; i < pairs.length; i += 2) {
                Object value = pairs[i + 1];
                xml.writeAttribute(
                        String.valueOf(pairs[i]), value instanceof Double dots ? number(dots) : String.valueOf(value));
            }
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static IllegalStateException unwritten(XMLStreamException e) {
        return new IllegalStateException("An SVG could not be written to memory", e);
    }
}
