package speedup.threads.labs.workspan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.statistics.SampleSummary;
import speedup.threads.labs.ScalingCurve;

/**
 * The times of a graph, and its bounds.
 *
 * @param graph the tasks
 * @param measured their times, one thread among them
 * @param cores how many there are; more threads than that have no further core
 */
record GraphCurve(TaskGraph graph, ScalingCurve measured, int cores) {

    /** Points along the line of Brent's bound, enough to look round. */
    private static final int LINE_POINTS = 16;

    /** The bounds in nanoseconds: the work is the median time on one thread. */
    GraphBounds bounds() {
        return GraphBounds.of(graph).scaledTo(measured.on(1).median());
    }

    /** The shortest time on so many threads, in nanoseconds. */
    double least(int threads) {
        return bounds().least(Math.min(threads, cores));
    }

    /** The longest time of a greedy order on so many threads, in nanoseconds. */
    double mostIfGreedy(int threads) {
        return bounds().mostIfGreedy(Math.min(threads, cores));
    }

    /** A row for each number of threads: times, speedup, and both bounds. */
    List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int threads : measured.counts()) {
            rows.add(List.of(
                    Cell.of(graph.name()),
                    Cell.of(threads),
                    Cell.of(least(threads), Quantity.NANOSECONDS),
                    Cell.median(measured.on(threads)),
                    Cell.quartiles(measured.on(threads)),
                    Cell.of(mostIfGreedy(threads), Quantity.NANOSECONDS),
                    Cell.of(measured.speedup(threads).median(), Quantity.SPEEDUP)));
        }
        return rows;
    }

    /** Measured speedups between the two bounds, which are drawn up to so many cores. */
    Plot plot(int most) {
        GraphBounds bounds = GraphBounds.of(graph);
        double parallelism = bounds.parallelism();
        List<Point> highest = new ArrayList<>(List.of(Point.exact(1, 1)));
        if (1 < parallelism && parallelism < most) {
            highest.add(Point.exact(parallelism, parallelism));
        }
        highest.add(Point.exact(most, Math.min(most, parallelism)));
        List<Point> promised = IntStream.rangeClosed(0, LINE_POINTS)
                .mapToDouble(i -> 1 + (most - 1.0) * i / LINE_POINTS)
                .mapToObj(p -> Point.exact(p, bounds.work() / bounds.mostIfGreedy(p)))
                .toList();
        return new Plot.Curves(
                graph.name(),
                new Axis("threads", Scale.LINEAR),
                new Axis("speedup", Scale.LINEAR),
                List.of(
                        new Curve("measured", Kind.MEASURED, points()),
                        new Curve("work / max(work / p, span)", Kind.IDEAL, highest),
                        new Curve("Brent's bound", Kind.LAW, promised)));
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int threads : measured.counts()) {
            SampleSummary speedup = measured.speedup(threads);
            points.add(new Point(threads, speedup.median(), speedup.lowerQuartile(), speedup.upperQuartile()));
        }
        return points;
    }
}
