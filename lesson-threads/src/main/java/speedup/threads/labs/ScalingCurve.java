package speedup.threads.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Quantity;
import speedup.scaling.AmdahlFit;
import speedup.scaling.ScalingLaw;
import speedup.scaling.ScalingPoint;
import speedup.statistics.SampleSummary;

/** The same work on different numbers of threads, one of which is 1. */
final class ScalingCurve {

    /** Points along a law's line. */
    private static final int LINE_POINTS = 60;

    private final String name;
    private final NavigableMap<Integer, Samples> byThreads = new TreeMap<>();

    /**
     * @param name what the work is
     * @param counts the numbers of threads, ascending, from 1 on
     * @param samples of each of them
     */
    ScalingCurve(String name, List<Integer> counts, List<Samples> samples) {
        this.name = name;
        for (int i = 0; i < counts.size(); i++) {
            byThreads.put(counts.get(i), samples.get(i));
        }
    }

    String name() {
        return name;
    }

    List<Integer> counts() {
        return List.copyOf(byThreads.keySet());
    }

    Samples on(int threads) {
        return byThreads.getOrDefault(threads, byThreads.get(1));
    }

    SampleSummary speedup(int threads) {
        return on(threads).speedupOver(on(1));
    }

    /** Threads, median, quartiles, speedup and efficiency. */
    List<Cell> cells(int threads) {
        double speedup = speedup(threads).median();
        return List.of(
                Cell.of(threads),
                on(threads).medianCell(),
                on(threads).quartilesCell(),
                Cell.of(speedup, Quantity.SPEEDUP),
                Cell.of(speedup / threads, Quantity.PART));
    }

    /** The speedups, with their quartiles. */
    Curve measured() {
        List<Point> points = new ArrayList<>();
        for (int threads : byThreads.keySet()) {
            SampleSummary speedup = speedup(threads);
            points.add(new Point(threads, speedup.median(), speedup.lowerQuartile(), speedup.upperQuartile()));
        }
        return new Curve(name, Kind.MEASURED, points);
    }

    /** Amdahl's law fitted to all rounds on 2 threads to as many as there are cores; nothing without such rounds. */
    Optional<AmdahlFit> fit(int cores) {
        List<ScalingPoint> points = byThreads.keySet().stream()
                .filter(threads -> threads > 1 && threads <= cores)
                .flatMap(threads -> on(threads).speedupsOver(on(1)).stream()
                        .map(speedup -> new ScalingPoint(threads, speedup)))
                .toList();
        return points.size() < 2 ? Optional.empty() : Optional.of(AmdahlFit.to(points));
    }

    /** The line of a law. */
    static Curve line(String name, ScalingLaw law, int most) {
        return new Curve(
                name,
                Kind.LAW,
                IntStream.rangeClosed(0, LINE_POINTS)
                        .mapToDouble(i -> 1 + (most - 1.0) * i / LINE_POINTS)
                        .mapToObj(threads -> Point.exact(threads, law.speedup(threads)))
                        .toList());
    }

    /** As fast as there are threads, or cores if those are fewer. */
    static Curve ideal(int most, int cores) {
        List<Point> points = new ArrayList<>(List.of(Point.exact(1, 1)));
        if (cores > 1 && cores < most) {
            points.add(Point.exact(cores, cores));
        }
        if (most > 1) {
            points.add(Point.exact(most, Math.min(most, cores)));
        }
        return new Curve(most > cores ? "ideal, " + cores + " cores" : "ideal", Kind.IDEAL, points);
    }
}
