package speedup.lab;

import java.util.List;

/** A picture of some figures, as data. */
public sealed interface Plot {

    /** What stands above it. */
    String title();

    /**
     * Points in the plane, and lines.
     *
     * @param curves at least one, with different names
     */
    record Curves(String title, Axis x, Axis y, List<Curve> curves) implements Plot {

        public Curves {
            curves = List.copyOf(curves);
            if (curves.isEmpty()) {
                throw new IllegalArgumentException("the plot \"" + title + "\" needs a curve");
            }
        }
    }

    /**
     * Bars, in groups beside each other.
     *
     * @param groups what stands below each group
     * @param y what the height of a bar is
     * @param layers each with a bar in every group; at least one, with different names
     * @param stacked whether the layers stand on top of each other, or side by side
     */
    record Bars(String title, List<String> groups, Axis y, List<Layer> layers, boolean stacked) implements Plot {

        public Bars {
            groups = List.copyOf(groups);
            layers = List.copyOf(layers);
            if (groups.isEmpty() || layers.isEmpty()) {
                throw new IllegalArgumentException("the plot \"" + title + "\" needs a bar");
            }
            for (Layer layer : layers) {
                if (layer.heights().size() != groups.size()) {
                    throw new IllegalArgumentException("the plot \"" + title + "\" has " + groups.size()
                            + " groups of bars, but " + layer.heights().size() + " bars of " + layer.name());
                }
            }
        }
    }

    /**
     * A grey picture.
     *
     * @param rows its height in dots, at least 1
     * @param columns its width in dots, at least 1
     * @param greys its dots, row after row, from 0 (black) to 1 (white)
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier for the dots; never compared as a whole
    record Picture(String title, int rows, int columns, double[] greys) implements Plot {

        public Picture {
            if (rows < 1 || columns < 1 || (long) rows * columns != greys.length) {
                throw new IllegalArgumentException("the picture \"" + title + "\" of " + rows + " x " + columns
                        + " dots cannot have " + greys.length);
            }
        }
    }

    /** One bar in every group; heights at least 0. */
    record Layer(String name, List<Double> heights) {

        public Layer {
            heights = List.copyOf(heights);
        }
    }

    /**
     * What is drawn along an edge.
     *
     * @param label the quantity and its unit
     * @param scale how numbers are spaced
     */
    record Axis(String label, Scale scale) {}

    /** How the numbers along an axis are spaced. */
    enum Scale {
        /** Evenly. */
        LINEAR,
        /** Each mark is twice the one before. Along the lower edge only: the other one always begins with 0. */
        DOUBLING
    }

    /**
     * A row of points.
     *
     * @param points at least one, from left to right
     */
    record Curve(String name, Kind kind, List<Point> points) {

        public Curve {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("the curve \"" + name + "\" needs a point");
            }
        }
    }

    /** Where a curve comes from. */
    enum Kind {
        /** From measurements: points with their spread. */
        MEASURED,
        /** From a law with a fitted coefficient: a line. */
        LAW,
        /** From the best that could be: a line in the background. */
        IDEAL
    }

    /**
     * A point and how far it may be out.
     *
     * @param low the lower end of its spread, at most {@code y}
     * @param high the upper end, at least {@code y}
     */
    record Point(double x, double y, double low, double high) {

        /** A point that is not out at all. */
        public static Point exact(double x, double y) {
            return new Point(x, y, y, y);
        }
    }
}
