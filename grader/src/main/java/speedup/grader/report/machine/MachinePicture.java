package speedup.grader.report.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.report.machine.MachinePart.Kind;
import speedup.machine.CpuMap;

/** A machine as an SVG file: boxes in boxes, with their names as text, and in words for who cannot see it. */
public final class MachinePicture {

    private static final double MARGIN = 10;
    private static final String STYLE = resource("machine.css");

    private final CpuMap map;
    private final String processor;
    private final String allowance;

    /**
     * A picture of a machine.
     *
     * @param processor the processor's name
     * @param memoryBytes main memory
     * @param allowance how much of the machine this process may use, and why
     */
    public MachinePicture(CpuMap map, String processor, long memoryBytes, String allowance) {
        this.map = map;
        this.processor = PageText.plainName(processor) + ", " + PartNames.bytes(memoryBytes) + " of memory";
        this.allowance = PageText.plainName(allowance);
    }

    /** The text of the file. The same machine gives the same text. */
    public String svg() {
        MachinePart machine =
                MachineTree.of(map, List.of(processor, MachineText.summary(map), "This process may use " + allowance));
        PlacedPart placed = PartLayout.place(machine, MARGIN, MARGIN);
        PlacedPart usable = legend(Kind.USABLE, "CPU: may be used", MARGIN, placed);
        PlacedPart forbidden = legend(Kind.FORBIDDEN, "CPU: not allowed", usable.x() + usable.width() + MARGIN, placed);
        int width = (int) Math.ceil(Math.max(placed.width(), forbidden.x() + forbidden.width() - MARGIN) + 2 * MARGIN);
        int height = (int) Math.ceil(forbidden.y() + forbidden.height() + MARGIN);
        Svg picture = Svg.file("machine", width, height, "This machine: " + processor, description(), STYLE);
        picture.with(Svg.rectangle("background", 0, 0, width, height));
        draw(picture, placed);
        draw(picture, usable);
        draw(picture, forbidden);
        return picture.render() + "\n";
    }

    private String description() {
        return MachineText.description(map, allowance);
    }

    private static PlacedPart legend(Kind kind, String text, double x, PlacedPart above) {
        return PartLayout.place(
                new MachinePart(kind, List.of(text), List.of()), x, above.y() + above.height() + MARGIN);
    }

    private static void draw(Svg picture, PlacedPart placed) {
        Kind kind = placed.part().kind();
        picture.with(Svg.rectangle(kind.look(), placed.x(), placed.y(), placed.width(), placed.height()));
        double y = placed.y();
        for (String line : placed.part().lines()) {
            y += PartLayout.LINE;
            picture.with(Svg.name(placed.x() + PartLayout.PADDING, y, line).withClass("on-" + kind.look()));
        }
        placed.children().forEach(child -> draw(picture, child));
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(MachinePicture.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
