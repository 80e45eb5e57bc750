package speedup.threads.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import speedup.lab.LabProgress;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Quantity;
import speedup.scaling.AmdahlFit;
import speedup.scaling.KarpFlattMetric;
import speedup.scaling.ScalingLaw;
import speedup.scaling.ScalingPoint;
import speedup.scaling.UniversalScalabilityFit;
import speedup.statistics.SampleSummary;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Variant;

/** The same work on different numbers of threads, one of which is 1. */
public final class ScalingCurve {

    /** Points along a law's line: enough to look round, and far enough apart for its dashes. */
    private static final int LINE_POINTS = 16;

    private static final int FEWEST_COUNTS = 3;

    private final String name;
    private final Optional<Rate> rate;
    private final Optional<String> limit;
    private final NavigableMap<Integer, Samples> byThreads = new TreeMap<>();

    /**
     * @param name what the work is
     * @param rate how much it is
     * @param counts the numbers of threads, ascending, from 1 on
     * @param samples of each of them
     */
    public ScalingCurve(String name, Optional<Rate> rate, List<Integer> counts, List<Samples> samples) {
        this(name, rate, Optional.empty(), counts, samples);
    }

    /**
     * As above, of work that something besides a serial part may limit.
     *
     * @param limit what that is
     */
    ScalingCurve(
            String name, Optional<Rate> rate, Optional<String> limit, List<Integer> counts, List<Samples> samples) {
        this.name = name;
        this.rate = rate;
        this.limit = limit;
        for (int i = 0; i < counts.size(); i++) {
            byThreads.put(counts.get(i), samples.get(i));
        }
    }

    /**
     * Measures several kinds of work on the same numbers of threads, all in turns.
     *
     * @param counts ascending, from 1 on
     * @return a curve for each kind, over the numbers that its setting says were in force
     */
    public static List<ScalingCurve> measure(
            List<SharedWork> works, List<Integer> counts, InterleavedTimer timer, LabProgress progress)
            throws InterruptedException {
        List<Variant> variants =
                works.stream().flatMap(work -> counts.stream().map(work::on)).toList();
        List<Samples> samples = timer.time(variants, progress::reached);
        List<ScalingCurve> curves = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            SharedWork work = works.get(i);
            List<Integer> inForce = new ArrayList<>();
            for (int threads : counts) {
                inForce.add(work.setting().use(threads));
            }
            curves.add(new ScalingCurve(
                    work.name(),
                    work.rate(),
                    work.limit(),
                    inForce,
                    samples.subList(i * counts.size(), (i + 1) * counts.size())));
        }
        return curves;
    }

    /** What the work is. */
    public String name() {
        return name;
    }

    /** The numbers of threads, ascending. */
    public List<Integer> counts() {
        return List.copyOf(byThreads.keySet());
    }

    /** The samples on so many threads, or on the next lower number: a library may give fewer than it is asked for. */
    public Samples on(int threads) {
        return Optional.ofNullable(byThreads.floorEntry(threads)).orElseThrow().getValue();
    }

    /** How much faster than on one thread. */
    public SampleSummary speedup(int threads) {
        return on(threads).speedupOver(on(1));
    }

    /** What besides a serial part limits the work, so that Amdahl's law cannot hold. */
    Optional<String> limit() {
        return limit;
    }

    /** The largest number of threads that is no larger than that of the cores. */
    int mostOnCores(int cores) {
        return byThreads.floorKey(Math.max(1, cores));
    }

    Optional<Rate> rate() {
        return rate;
    }

    /** Threads, median, quartiles, speedup, efficiency, Karp-Flatt metric, and the rate if there is one. */
    List<Cell> cells(int threads, int cores) {
        double speedup = speedup(threads).median();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(threads),
                Cell.median(on(threads)),
                Cell.quartiles(on(threads)),
                Cell.of(speedup, Quantity.SPEEDUP),
                Cell.of(speedup / threads, Quantity.PART),
                serialPart(threads, speedup, cores)));
        rate.ifPresent(amount -> cells.add(amount.cell(on(threads).median())));
        return cells;
    }

    /** The serial part that a speedup shows; nothing where something else limits it, or there are too few cores. */
    private Cell serialPart(int threads, double speedup, int cores) {
        if (threads == 1 || threads > cores || limit.isPresent()) {
            return Cell.of("");
        }
        double part = KarpFlattMetric.of(new ScalingPoint(threads, speedup));
        if (part < 0) {
            return Cell.of("none");
        }
        return part > 1 ? Cell.of("over 100%") : Cell.of(part, Quantity.PART);
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

    /**
     * Amdahl's law fitted to all rounds on 2 threads to as many as there are cores. Nothing without such rounds, or
     * where threads make the work {@link #slowsDown slower}, or something besides a serial part limits it.
     */
    Optional<AmdahlFit> fit(int cores) {
        return closest(cores)
                .filter(fit -> limit.isEmpty() && fit.serialFraction().estimate() < 1);
    }

    /** Whether there is but one number of threads to fit to, of which any law with a coefficient can tell. */
    boolean isOneCountOnly(int cores) {
        return points(cores).stream().map(ScalingPoint::processors).distinct().count() == 1;
    }

    /** Whether, taking all those rounds together, threads make the work slower: no serial part explains that. */
    boolean slowsDown(int cores) {
        return closest(cores)
                .filter(fit -> fit.serialFraction().estimate() >= 1)
                .isPresent();
    }

    private Optional<AmdahlFit> closest(int cores) {
        List<ScalingPoint> points = points(cores);
        return points.size() < 2 ? Optional.empty() : Optional.of(AmdahlFit.to(points));
    }

    /**
     * The universal scalability law fitted to the same rounds, if its cost of coherency is proven to be above
     * zero, or Amdahl's law cannot hold; elsewhere that law says the same. Nothing with fewer than {@value #FEWEST_COUNTS} numbers of
     * threads, which a law of two coefficients always meets.
     */
    Optional<UniversalScalabilityFit> coherencyFit(int cores) {
        List<ScalingPoint> points = points(cores);
        if (points.stream().map(ScalingPoint::processors).distinct().count() < FEWEST_COUNTS) {
            return Optional.empty();
        }
        return Optional.of(UniversalScalabilityFit.to(points))
                .filter(fit -> limit.isPresent() || !fit.coherency().admits(0));
    }

    /** All rounds on 2 threads to as many as there are cores. */
    private List<ScalingPoint> points(int cores) {
        return byThreads.keySet().stream()
                .filter(threads -> threads > 1 && threads <= cores)
                .flatMap(threads ->
                        on(threads).speedupsOver(on(1)).stream().map(speedup -> new ScalingPoint(threads, speedup)))
                .toList();
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
