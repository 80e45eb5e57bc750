package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.machine.Topology;
import speedup.statistics.SampleSummary;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Variant;

/** One dot product, written in several ways, on one core: first where the data is in the cache, then where it is not. */
public final class SimdLab implements Lab {

    /** From the nearest cache to main memory. */
    private static final List<Integer> LENGTHS = List.of(1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20, 1 << 22);

    private static final double FLOPS_PER_ELEMENT = 2;

    @Override
    public String name() {
        return "simd";
    }

    @Override
    public String title() {
        return "Scalar, vectorised and fused-multiply-add forms of a dot product on one core";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange(
                "elements of each vector in the table, rounded up to a multiple of " + DotProducts.ROW,
                1,
                8_192,
                1 << 24);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.ONE;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        int length = (request.size() + DotProducts.ROW - 1) / DotProducts.ROW * DotProducts.ROW;
        List<Samples> asked = InterleavedTimer.within(request.time().dividedBy(3))
                .time(variants(length), progress.between(0, 1.0 / 3)::reached);
        List<Variant> growing = new ArrayList<>();
        LENGTHS.forEach(each -> growing.addAll(variants(each)));
        List<Samples> grown = InterleavedTimer.within(
                        request.time().multipliedBy(2).dividedBy(3))
                .time(growing, progress.between(1.0 / 3, 1)::reached);
        return new LabReport(
                List.of(table(length, asked), rates(grown)),
                List.of(plot(grown)),
                List.of(
                        "The processor has: " + String.join(" ", Topology.here().simd())
                                + ". The widest of these decides how many doubles a vector holds: 2 with sse2 or asimd,"
                                + " 4 with avx2, 8 with avx512f.",
                        "All of them run on one core. Java keeps the order of floating-point additions that you wrote;"
                                + " whoever wants vectors has to write sums that do not wait for each other."),
                shown(length, asked, grown),
                "Why is \"one sum, fused\" no faster, though it does two operations in one? Why do all forms come"
                        + " together at the right end of the plot, and what would more threads change there?");
    }

    private static List<Variant> variants(int length) {
        SplittableRandom random = new SplittableRandom(length);
        double[][] a = rows(random, length);
        double[][] b = rows(random, length);
        return DotProducts.ALL.stream()
                .map(form -> new Variant(
                        form.name() + ", length " + length,
                        hole -> hole.consume(form.product().applyAsDouble(a, b))))
                .toList();
    }

    private static double[][] rows(SplittableRandom random, int length) {
        return Stream.generate(() -> random.doubles(DotProducts.ROW).toArray())
                .limit(length / DotProducts.ROW)
                .toArray(double[][]::new);
    }

    private static LabTable table(int length, List<Samples> samples) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            rows.add(List.of(
                    Cell.of(DotProducts.ALL.get(i).name()),
                    Cell.median(samples.get(i)),
                    Cell.quartiles(samples.get(i)),
                    Cell.of(samples.get(i).speedupOver(samples.get(0)).median(), Quantity.SPEEDUP),
                    rate(length).cell(samples.get(i).median())));
        }
        return new LabTable(
                "A dot product of length " + length, List.of("form", "median", "middle half", "speedup", "rate"), rows);
    }

    private static LabTable rates(List<Samples> samples) {
        int forms = DotProducts.ALL.size();
        List<String> headings = new ArrayList<>(List.of("length", "bytes"));
        DotProducts.ALL.forEach(form -> headings.add(form.name()));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < LENGTHS.size(); i++) {
            List<Cell> row = new ArrayList<>(
                    List.of(Cell.of(LENGTHS.get(i)), Cell.of(2.0 * Double.BYTES * LENGTHS.get(i), Quantity.COUNT)));
            for (Samples each : samples.subList(i * forms, (i + 1) * forms)) {
                row.add(rate(LENGTHS.get(i)).cell(each.median()));
            }
            rows.add(row);
        }
        return new LabTable("Rates by the size of both vectors", headings, rows);
    }

    private static List<String> shown(int length, List<Samples> asked, List<Samples> grown) {
        List<String> shown = new ArrayList<>();
        for (int i = 1; i < asked.size(); i++) {
            shown.add(Finding.comparison(
                    "\"" + DotProducts.ALL.get(i).name() + "\" at length " + length,
                    "\"" + DotProducts.ALL.get(0).name() + "\"",
                    asked.get(i).speedupOver(asked.get(0))));
        }
        int forms = DotProducts.ALL.size();
        shown.add("Between the slowest and the fastest form, by medians, lie "
                + Finding.times(gap(grown.subList(0, forms)))
                + " for the smallest vectors and "
                + Finding.times(gap(grown.subList(grown.size() - forms, grown.size())))
                + " for the largest.");
        return shown;
    }

    private static double gap(List<Samples> forms) {
        return forms.stream().mapToDouble(Samples::median).max().orElse(1)
                / forms.stream().mapToDouble(Samples::median).min().orElse(1);
    }

    private static Plot plot(List<Samples> samples) {
        int forms = DotProducts.ALL.size();
        List<Curve> curves = new ArrayList<>();
        for (int form = 0; form < forms; form++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < LENGTHS.size(); i++) {
                SampleSummary nanos = samples.get(i * forms + form).summary();
                Rate rate = rate(LENGTHS.get(i));
                points.add(new Point(
                        2.0 * Double.BYTES * LENGTHS.get(i),
                        rate.at(nanos.median()),
                        rate.at(nanos.upperQuartile()),
                        rate.at(nanos.lowerQuartile())));
            }
            curves.add(new Curve(DotProducts.ALL.get(form).name(), Kind.MEASURED, points));
        }
        return new Plot.Curves(
                "Dot products on one core",
                new Axis("size of both vectors, bytes", Scale.DOUBLING),
                new Axis("rate, GFLOP/s", Scale.LINEAR),
                curves);
    }

    private static Rate rate(int length) {
        return new Rate(FLOPS_PER_ELEMENT * length, Quantity.GIGAFLOPS);
    }
}
