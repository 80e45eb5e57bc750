package speedup.grader.report.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places the parts of a machine: children in a grid below the lines of what they are in. */
final class PartLayout {

    static final double LINE = 17;
    static final double PADDING = 8;

    /** How wide a letter is, at most, on average. */
    private static final double LETTER = 7.4;

    /** How much wider than high a picture is at best. */
    private static final double WIDTH_OVER_HEIGHT = 1.6;

    private PartLayout() {}

    /** Places a part with its upper left corner there. */
    static PlacedPart place(MachinePart part, double x, double y) {
        double labels = part.lines().size() * LINE + PADDING;
        List<PlacedPart> sized =
                part.children().stream().map(child -> place(child, 0, 0)).toList();
        double width = part.lines().stream()
                .mapToDouble(line -> line.length() * LETTER)
                .max()
                .orElse(0);
        if (sized.isEmpty()) {
            return new PlacedPart(part, x, y, width + 2 * PADDING, labels + PADDING / 2, List.of());
        }
        Grid grid = Grid.best(sized);
        List<PlacedPart> children = new ArrayList<>();
        for (int i = 0; i < sized.size(); i++) {
            double left = x + PADDING + grid.left(i % grid.widths.size());
            double top = y + labels + PADDING + grid.top(i / grid.widths.size());
            children.add(place(sized.get(i).part(), left, top));
        }
        return new PlacedPart(
                part,
                x,
                y,
                Math.max(width, grid.width()) + 2 * PADDING,
                labels + PADDING + grid.height() + PADDING,
                children);
    }

    /** Columns as wide as their widest part, and rows as high as their highest. */
    private record Grid(List<Double> widths, List<Double> heights) {

        /** The grid whose shape is nearest to the wanted one. */
        static Grid best(List<PlacedPart> parts) {
            Grid best = of(parts, 1);
            for (int columns = 2; columns <= parts.size(); columns++) {
                Grid grid = of(parts, columns);
                if (grid.misshape() < best.misshape()) {
                    best = grid;
                }
            }
            return best;
        }

        private static Grid of(List<PlacedPart> parts, int columns) {
            double[] widths = new double[columns];
            double[] heights = new double[(parts.size() + columns - 1) / columns];
            for (int i = 0; i < parts.size(); i++) {
                PlacedPart part = parts.get(i);
                widths[i % columns] = Math.max(widths[i % columns], part.width());
                heights[i / columns] = Math.max(heights[i / columns], part.height());
            }
            return new Grid(
                    Arrays.stream(widths).boxed().toList(),
                    Arrays.stream(heights).boxed().toList());
        }

        private double misshape() {
            return Math.abs(Math.log(width() / height() / WIDTH_OVER_HEIGHT));
        }

        double left(int column) {
            return extent(widths.subList(0, column));
        }

        double top(int row) {
            return extent(heights.subList(0, row));
        }

        double width() {
            return extent(widths) - PADDING;
        }

        double height() {
            return extent(heights) - PADDING;
        }

        private static double extent(List<Double> sizes) {
            return sizes.stream().mapToDouble(size -> size + PADDING).sum();
        }
    }
}
