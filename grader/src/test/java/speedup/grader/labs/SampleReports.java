package speedup.grader.labs;

import java.util.List;
import speedup.lab.LabReport;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;

/** A report with everything in it that a report can hold. */
public final class SampleReports {

    private SampleReports() {}

    /** Two tables, three plots. */
    public static LabReport report() {
        LabTable amounts = new LabTable(
                "Amounts",
                List.of("what", "median", "middle half", "speedup", "part", "rate", "bandwidth"),
                List.of(row("one", 52_100_000, 1, 1.0), row("other", 999.6, 123.456, 0.056)));
        LabTable counts = new LabTable(
                "Counts", List.of("n", "from"), List.of(List.of(Cell.of(7), Cell.of(0.25, 0.5, Quantity.PART))));
        return new LabReport(
                List.of(amounts, counts), plots(), List.of("A note."), List.of("One is faster."), "Why is that so?");
    }

    private static List<Cell> row(String name, double nanos, double speedup, double part) {
        return List.of(
                Cell.of(name),
                Cell.of(nanos, Quantity.NANOSECONDS),
                Cell.of(nanos / 2, nanos * 2, Quantity.NANOSECONDS),
                Cell.of(speedup, Quantity.SPEEDUP),
                Cell.of(part, Quantity.PART),
                Cell.of(12.34, Quantity.GIGAFLOPS),
                Cell.of(5.678, Quantity.GIGABYTES_PER_SECOND));
    }

    /** A scaling curve, one over sizes that double, and bars. */
    public static List<Plot> plots() {
        return List.of(scaling(), doubling(), bars(true), bars(false));
    }

    private static Plot scaling() {
        return new Plot.Curves(
                "Scaling",
                new Axis("threads", Scale.LINEAR),
                new Axis("speedup", Scale.LINEAR),
                List.of(
                        new Curve(
                                "measured",
                                Kind.MEASURED,
                                List.of(
                                        new Point(1, 1, 1, 1),
                                        new Point(2, 1.8, 1.7, 1.85),
                                        new Point(4, 1.9, 1.2, 1.95))),
                        new Curve("fit: 10% serial", Kind.LAW, List.of(Point.exact(1, 1), Point.exact(2, 1.82))),
                        new Curve("ideal", Kind.IDEAL, List.of(Point.exact(1, 1), Point.exact(4, 4)))));
    }

    private static Plot doubling() {
        return new Plot.Curves(
                "Sizes",
                new Axis("bytes", Scale.DOUBLING),
                new Axis("rate, GFLOP/s", Scale.LINEAR),
                List.of(new Curve(
                        "dots & lines",
                        Kind.MEASURED,
                        List.of(Point.exact(512, 1), Point.exact(4096, 3), Point.exact(1 << 20, 2)))));
    }

    private static Plot bars(boolean stacked) {
        return new Plot.Bars(
                stacked ? "Stacked" : "Beside",
                List.of("first", "second"),
                new Axis("time, ms", Scale.LINEAR),
                List.of(new Layer("start", List.of(10.0, 11.0)), new Layer("work", List.of(30.0, 16.0))),
                stacked);
    }
}
