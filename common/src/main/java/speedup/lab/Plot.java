package speedup.lab;

import java.util.List;
import java.util.Objects;
import speedup.timing.Samples;

/** A picture of some figures, as data. */
public sealed interface Plot {

    /** What the spread of most plots is: where the middle half of the samples lies. */
    String QUARTILES = "middle half of the samples";

    /** What stands above it. */
    String title();

    /**
     * Points in the plane, and lines.
     *
     * @param curves at least one, with different names
     * @param spread what the spread of points is
     */
    record Curves(String title, Axis x, Axis y, List<Curve> curves, String spread) implements Plot {

        /** Curves whose points spread by {@link #QUARTILES}, if they do. */
        public Curves(String title, Axis x, Axis y, List<Curve> curves) {
            this(title, x, y, curves, QUARTILES);
        }

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
     * @param spread what the spread of bars is
     */
    record Bars(String title, List<String> groups, Axis y, List<Layer> layers, boolean stacked, String spread)
            implements Plot {

        /** Bars that spread by {@link #QUARTILES}, if they do. */
        public Bars(String title, List<String> groups, Axis y, List<Layer> layers, boolean stacked) {
            this(title, groups, y, layers, stacked, QUARTILES);
        }

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
     * Who did what, from when to when: a Gantt chart.
     *
     * @param x the time, from 0 on
     * @param lanes who, from above
     * @param spans what, in lanes that are there; at least one
     */
    record Gantt(String title, Axis x, List<String> lanes, List<Span> spans) implements Plot {

        public Gantt {
            lanes = List.copyOf(lanes);
            spans = List.copyOf(spans);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("the plot \"" + title + "\" needs a span");
            }
            for (Span span : spans) {
                Objects.checkIndex(span.lane(), lanes.size());
            }
        }
    }

    /**
     * What one did for a while.
     *
     * @param lane the index of who did it
     * @param label what it was, in a few letters
     * @param start at least 0
     * @param end at least {@code start}
     */
    record Span(int lane, String label, double start, double end) {}

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

    /**
     * Things in a circle, and arrows between them.
     *
     * @param nodes clockwise, at least one
     * @param arrows between nodes that are there
     */
    record Graph(String title, List<Node> nodes, List<Arrow> arrows) implements Plot {

        public Graph {
            nodes = List.copyOf(nodes);
            arrows = List.copyOf(arrows);
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("the plot \"" + title + "\" needs a node");
            }
            for (Arrow arrow : arrows) {
                Objects.checkIndex(arrow.from(), nodes.size());
                Objects.checkIndex(arrow.to(), nodes.size());
            }
        }
    }

    /**
     * A thing.
     *
     * @param name what it is called
     * @param round whether it is drawn round, as what acts, or with corners, as what is used
     */
    record Node(String name, boolean round) {}

    /**
     * An arrow from a node to another one, by their indices.
     *
     * @param label what stands beside it
     */
    record Arrow(int from, int to, String label) {}

    /**
     * One bar in every group.
     *
     * @param heights at least 0 each
     * @param spreads how far each may be out; as many, or none
     */
    record Layer(String name, List<Double> heights, List<Spread> spreads) {

        /** Bars that are not out at all. */
        public Layer(String name, List<Double> heights) {
            this(name, heights, List.of());
        }

        public Layer {
            heights = List.copyOf(heights);
            spreads = List.copyOf(spreads);
            if (!spreads.isEmpty() && spreads.size() != heights.size()) {
                throw new IllegalArgumentException(
                        "of " + name + " there are " + heights.size() + " bars, but " + spreads.size() + " spreads");
            }
        }

        /** Bars as high as the medians, in a unit, with the quartiles as their spread. */
        public static Layer of(String name, List<Samples> times, Quantity unit) {
            return new Layer(
                    name,
                    times.stream().map(each -> unit.ofNanos(each.median())).toList(),
                    times.stream()
                            .map(Samples::summary)
                            .map(each ->
                                    new Spread(unit.ofNanos(each.lowerQuartile()), unit.ofNanos(each.upperQuartile())))
                            .toList());
        }
    }

    /**
     * How far a height may be out.
     *
     * @param low the lower end, at most the height
     * @param high the upper end, at least the height
     */
    record Spread(double low, double high) {}

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
