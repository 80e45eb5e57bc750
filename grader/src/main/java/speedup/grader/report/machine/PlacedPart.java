package speedup.grader.report.machine;

import java.util.List;

/**
 * A part of a machine as a rectangle, in the units of the picture.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param children what is in it, all of it inside its edges and below its lines
 */
record PlacedPart(MachinePart part, double x, double y, double width, double height, List<PlacedPart> children) {

    PlacedPart {
        children = List.copyOf(children);
    }
}
