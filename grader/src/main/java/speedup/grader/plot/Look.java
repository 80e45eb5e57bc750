package speedup.grader.plot;

import java.util.List;

/**
 * How a shape is drawn.
 *
 * @param fill the color inside, as {@code #rrggbb}; {@value #NONE} leaves what is below
 * @param hatch what is drawn over the fill, in the color of the outline
 * @param stroke the color of the outline; {@value #NONE} for none
 * @param width of the outline, in dots
 * @param dashes lengths of dashes and gaps, in turns; none for a line without gaps
 */
record Look(String fill, Hatch hatch, String stroke, double width, List<Integer> dashes) {

    static final String NONE = "none";
    static final String WHITE = "#ffffff";
    static final String BLACK = "#000000";
    static final String GREY = "#767676";

    /** A grid or a frame, in the background. */
    static final Look GRID = line("#d0d0d0", 1, List.of());

    static final Look AXIS = line(BLACK, 2, List.of());

    /** The line of an error bar. */
    static final Look SPREAD = line(BLACK, 3, List.of());

    /** Behind an error bar or words, so that they are seen on any bar. */
    static final Look HALO = line(WHITE, 7, List.of());

    static final Look PAPER = filled(WHITE);

    static Look line(String color, double width, List<Integer> dashes) {
        return new Look(NONE, Hatch.NONE, color, width, dashes);
    }

    static Look filled(String color) {
        return new Look(color, Hatch.NONE, NONE, 0, List.of());
    }

    static Look outlined(String fill, Hatch hatch, String ink, double width) {
        return new Look(fill, hatch, ink, width, List.of());
    }
}
