package speedup.threads.labs;

import java.nio.DoubleBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.threads.nativelib.FourierPlan;
import speedup.threads.nativelib.FourierPlan.Search;
import speedup.threads.nativelib.NativeDoubles;
import speedup.timing.InterleavedTimer;
import speedup.timing.NanoClock;

/** A Fourier transform in three dimensions, with a plan for each number of threads that is made beforehand. */
public final class FftLab implements Lab {

    @Override
    public String name() {
        return "fft";
    }

    @Override
    public String title() {
        return "A 3-D Fourier transform by FFTW, with the plan made once and outside of the timing";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("complex numbers along each of three edges", 4, 128, 400);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        NativeLibrary.FFTW.require();
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        int edge = request.size();
        int doubles = 2 * edge * edge * edge;
        DoubleBuffer field =
                NativeDoubles.of(new SplittableRandom(1).doubles(doubles).toArray());
        DoubleBuffer spectrum = NativeDoubles.allocate(doubles);
        Map<Integer, Planned> plans = new TreeMap<>();
        try {
            NativeLibrary.FFTW.restoringThreads(() -> {
                for (int threads : request.threads().counts()) {
                    progress.reached("making a plan, threads: " + threads, 0);
                    plans.put(threads, Planned.on(threads, edge));
                }
                return plans;
            });
            SharedWork work = new SharedWork(
                    edge + " x " + edge + " x " + edge,
                    Optional.of(rate(doubles / 2)),
                    threads -> planned(plans, threads).inForce(),
                    threads -> planned(plans, threads).plan().transform(field, spectrum));
            List<ScalingCurve> curves = ScalingCurve.measure(
                    List.of(work), request.threads().counts(), InterleavedTimer.within(request.time()), progress);
            return report(new ScalingFindings(curves, request.cores()), plans);
        } finally {
            plans.values().forEach(planned -> planned.plan().close());
        }
    }

    private static Planned planned(Map<Integer, Planned> plans, int threads) {
        return Optional.ofNullable(plans.get(threads)).orElseThrow();
    }

    /** 5 n log2 n operations, by the convention of FFTW's authors (http://www.fftw.org/speed/), whatever is really done. */
    private static Rate rate(int n) {
        return new Rate(5.0 * n * Math.log(n) / Math.log(2), Quantity.GIGAFLOPS);
    }

    private static LabReport report(ScalingFindings findings, Map<Integer, Planned> plans) {
        ScalingCurve curve = findings.curves().get(0);
        List<List<Cell>> rows = new ArrayList<>();
        plans.values()
                .forEach(planned -> rows.add(List.of(
                        Cell.of(planned.inForce()),
                        Cell.of(planned.nanos(), Quantity.NANOSECONDS),
                        Cell.of(planned.nanos() / curve.on(planned.inForce()).median(), Quantity.SPEEDUP))));
        return new LabReport(
                List.of(
                        findings.table("Transforms, each with a plan that was there already", "field"),
                        new LabTable("Making the plan, once", List.of("threads", "time", "in transforms"), rows)),
                List.of(findings.plot("3-D Fourier transforms")),
                findings.fits(),
                shown(findings, plans),
                "After how many transforms has a plan paid for itself? What would the speedup look like if every"
                        + " transform made its own plan?");
    }

    private static List<String> shown(ScalingFindings findings, Map<Integer, Planned> plans) {
        List<String> shown = new ArrayList<>(findings.gains());
        int threads = findings.most(0);
        plans.values().stream()
                .filter(planned -> planned.inForce() == threads)
                .findFirst()
                .ifPresent(planned -> shown.add("A plan for " + threads + (threads == 1 ? " thread" : " threads")
                        + " took " + Finding.time(planned.nanos()) + ", as long as "
                        + Math.round(planned.nanos()
                                / findings.curves().get(0).on(threads).median())
                        + " transforms with it."));
        return shown;
    }

    /**
     * A plan, and what it took.
     *
     * @param inForce the number of threads that the library says the plan has
     */
    private record Planned(FourierPlan plan, int inForce, double nanos) {

        static Planned on(int threads, int edge) throws InterruptedException {
            int inForce = NativeLibrary.FFTW.use(threads);
            NanoClock clock = NanoClock.wall();
            long start = clock.nanos();
            FourierPlan plan = FourierPlan.forward(Search.MEASURE, edge, edge, edge);
            return new Planned(plan, inForce, clock.nanos() - start);
        }
    }
}
