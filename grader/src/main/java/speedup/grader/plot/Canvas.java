package speedup.grader.plot;

import java.awt.image.BufferedImage;
import java.util.List;

/** What plots are drawn on, in dots from the upper left corner. */
interface Canvas {

    /** Which point of a text its place is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A point. */
    record Spot(double x, double y) {}

    /** Draws what belongs together. */
    @FunctionalInterface
    interface Part {
        void draw();
    }

    /**
     * What belongs together: a bar, a point with its spread, all of a curve.
     *
     * @param kind what it is, in one word, for programs that read the picture
     * @param name what it is and its values, in words; empty if there is nothing to say
     */
    void group(String kind, String name, Part part);

    /** Moves what a part draws to the right. */
    void shifted(double right, Part part);

    void rectangle(double x, double y, double width, double height, Look look);

    void line(double x1, double y1, double x2, double y2, Look look);

    /** Straight lines from point to point, and back to the first one if it is closed. */
    void path(List<Spot> spots, boolean isClosed, Look look);

    void ellipse(double x, double y, double radiusX, double radiusY, Look look);

    /** A picture made of dots, stretched. */
    void image(BufferedImage image, double x, double y, double width, double height);

    /** Words on a line, in black. */
    void text(String words, double x, double y, Anchor anchor, int size, boolean isBold);

    /** Words that are read from below, centred at a point. */
    void textUpwards(String words, double x, double y, int size);
}
