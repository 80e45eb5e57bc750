package speedup.grader.report.html.parts;

import static j2html.TagCreator.rawHtml;

import j2html.tags.ContainerTag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An element of a picture. Colors are the style sheet's, by the element's class. */
public final class Svg extends ContainerTag<Svg> {

    private Svg(String name) {
        super(name);
    }

    /**
     * A picture with what a screen reader says of it.
     *
     * @param id unique on the page
     * @param title what it is
     * @param description what it shows, with the values
     */
    public static Svg picture(String id, int width, int height, String title, String description) {
        return new Svg("svg")
                .attr("viewBox", "0 0 " + width + " " + height)
                .attr("role", "img")
                .attr("aria-labelledby", id + "-title " + id + "-desc")
                .with(new Svg("title").withId(id + "-title").withText(title))
                .with(new Svg("desc").withId(id + "-desc").withText(description));
    }

    /**
     * A picture that is a file of its own.
     *
     * @param style its style sheet, of the program's own making
     */
    public static Svg file(String id, int width, int height, String title, String description, String style) {
        return picture(id, width, height, title, description)
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("width", width)
                .attr("height", height)
                .with(new Svg("style").with(rawHtml(style)));
    }

    /** A picture that says nothing which does not stand beside it. */
    public static Svg decoration(int width, int height) {
        return new Svg("svg").attr("viewBox", "0 0 " + width + " " + height).attr("aria-hidden", "true");
    }

    /**
     * A picture inside of a picture, which shows a part of what it holds, stretched to its size.
     *
     * @param viewBox the part
     */
    public static Svg part(String look, double x, double y, double width, double height, String viewBox) {
        return new Svg("svg")
                .withClass(look)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(width))
                .attr("height", number(height))
                .attr("viewBox", viewBox)
                .attr("preserveAspectRatio", "none")
                // The picture around it says what it shows.
                .attr("aria-hidden", "true");
    }

    public static Svg group() {
        return new Svg("g");
    }

    /** What browsers say of the element that it is in, under a pointer. */
    public static Svg title(String text) {
        return new Svg("title").withText(text);
    }

    public static Svg rectangle(String look, double x, double y, double width, double height) {
        return new Svg("rect")
                .withClass(look)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(Math.max(0, width)))
                .attr("height", number(height));
    }

    public static Svg line(String look, double x1, double y1, double x2, double y2) {
        return new Svg("line")
                .withClass(look)
                .attr("x1", number(x1))
                .attr("y1", number(y1))
                .attr("x2", number(x2))
                .attr("y2", number(y2));
    }

    /** A line through points, each a pair of x and y. */
    public static Svg curve(String look, List<double[]> points) {
        return new Svg("polyline")
                .withClass(look)
                .attr(
                        "points",
                        points.stream()
                                .map(point -> number(point[0]) + "," + number(point[1]))
                                .collect(Collectors.joining(" ")));
    }

    public static Svg dot(String look, double x, double y, double radius) {
        return new Svg("circle")
                .withClass(look)
                .attr("cx", number(x))
                .attr("cy", number(y))
                .attr("r", number(radius));
    }

    /** A text whose middle is at x. */
    public static Svg label(double x, double y, String text) {
        return new Svg("text")
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("text-anchor", "middle")
                .withText(text);
    }

    /** A text that begins at x. */
    public static Svg name(double x, double y, String text) {
        return new Svg("text").attr("x", number(x)).attr("y", number(y)).withText(text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
