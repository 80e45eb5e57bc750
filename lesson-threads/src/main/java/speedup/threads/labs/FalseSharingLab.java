package speedup.threads.labs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import speedup.statistics.SampleSummary;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/**
 * Counters, one for each thread and touched by no other, at different distances in memory. The counters
 * are written in every step: a sum in a register would show nothing.
 */
public final class FalseSharingLab implements Lab {

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int NEIGHBOURS = Long.BYTES;

    /** Two cache lines of 64 bytes: some processors fetch lines in pairs. */
    private static final int PADDED = 128;

    private static final List<Integer> DISTANCES = List.of(8, 16, 32, 64, 128, 256);
    private static final int LARGEST_DISTANCE = 256;
    /** The place of the padded counters' curve. */
    private static final int PADDED_CURVE = 1;

    /** What counts as about as fast as the fastest, in times of its time. */
    private static final double NEAR_BEST = 1.25;

    private static final int STEPS_PER_SIZE = 1_000_000;

    @Override
    public String name() {
        return "false-sharing";
    }

    @Override
    public String title() {
        return "Counters of different threads in one cache line, and in a line each";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("millions of increments in all", 1, 20, 1_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        int most = request.threads().last();
        long steps = (long) request.size() * STEPS_PER_SIZE;
        ByteBuffer counters = ByteBuffer.allocateDirect((most + 1) * LARGEST_DISTANCE)
                .alignedSlice(PADDED)
                .order(ByteOrder.nativeOrder());
        InterleavedTimer timer = InterleavedTimer.within(request.time().dividedBy(2));
        try (Team team = new Team("lab", most)) {
            List<ScalingCurve> curves = ScalingCurve.measure(
                    List.of(
                            work("neighbours", team, counters, NEIGHBOURS, steps)
                                    .limitedBy("a cache line that the threads take from each other"),
                            work("padded", team, counters, PADDED, steps)),
                    request.threads().counts(),
                    timer,
                    progress.between(0, 0.5));
            List<Variant> distances = DISTANCES.stream()
                    .map(distance -> work(distance + " bytes apart", team, counters, distance, steps)
                            .on(most))
                    .toList();
            return report(request, curves, timer.time(distances, progress.between(0.5, 1)::reached));
        }
    }

    private static SharedWork work(String name, Team team, ByteBuffer counters, int distance, long steps) {
        return SharedWork.ofOurs(
                name,
                Optional.empty(),
                threads -> team.together(threads, share -> count(counters, share * distance, steps / threads)));
    }

    private static void count(ByteBuffer counters, int place, long steps) {
        for (long i = 0; i < steps; i++) {
            LONGS.setOpaque(counters, place, (long) LONGS.getOpaque(counters, place) + 1);
        }
    }

    private static LabReport report(LabRequest request, List<ScalingCurve> curves, List<Samples> distances) {
        ScalingFindings findings = new ScalingFindings(curves, request.cores(), Optional.of(PADDED_CURVE));
        List<LabTable> tables = List.of(
                findings.table("The same number of increments, shared out", "counters"), distances(distances, request));
        return new LabReport(
                tables,
                List.of(findings.plot("Speedup of counting"), plot(distances, request)),
                List.of("No two threads ever touch the same counter. Caches do not see counters: they see lines, of"
                        + " 64 bytes on most processors, and a line that is written can be in one core's cache only."),
                shown(findings, distances),
                "At which distance does it become fast, and is that the line size './speedup machine' shows? Where"
                        + " in a program of yours do threads write next to each other?");
    }

    private static List<String> shown(ScalingFindings findings, List<Samples> distances) {
        if (findings.most(PADDED_CURVE) == 1) {
            return List.of("A single thread shares no line with anybody.");
        }
        if (findings.lacksCores()) {
            return List.of(findings.lackOfCores());
        }
        List<String> shown = new ArrayList<>(findings.gains());
        double best = distances.stream().mapToDouble(Samples::median).min().orElse(1);
        int first = 0;
        while (distances.get(first).median() > NEAR_BEST * best) {
            first++;
        }
        shown.add(
                first == 0
                        ? "The distance of the counters made no clear difference here."
                        : "From a distance of " + DISTANCES.get(first) + " bytes on, counting is about as fast as it"
                                + " gets: "
                                + Finding.times(distances.get(0).median()
                                        / distances.get(first).median())
                                + " as fast as at 8 bytes, by the ratio of medians.");
        return shown;
    }

    private static double increment(Samples samples, LabRequest request) {
        return samples.median() / ((double) request.size() * STEPS_PER_SIZE);
    }

    private static LabTable distances(List<Samples> samples, LabRequest request) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            rows.add(List.of(
                    Cell.of(DISTANCES.get(i)),
                    Cell.median(samples.get(i)),
                    Cell.quartiles(samples.get(i)),
                    Cell.of(increment(samples.get(i), request), Quantity.NANOSECONDS),
                    Cell.of(samples.get(i).speedupOver(samples.get(0)).median(), Quantity.SPEEDUP)));
        }
        return new LabTable(
                "On " + request.threads().last() + " threads, by the distance of neighbouring counters",
                List.of("bytes apart", "median", "middle half", "an increment", "against 8 bytes"),
                rows);
    }

    private static Plot plot(List<Samples> samples, LabRequest request) {
        double increments = (double) request.size() * STEPS_PER_SIZE;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            SampleSummary nanos = samples.get(i).summary();
            points.add(new Point(
                    DISTANCES.get(i),
                    increment(samples.get(i), request),
                    nanos.lowerQuartile() / increments,
                    nanos.upperQuartile() / increments));
        }
        String name = "threads: " + request.threads().last();
        return new Plot.Curves(
                "Time by distance",
                new Axis("distance of counters, bytes", Scale.DOUBLING),
                new Axis("time of an increment, ns", Scale.LINEAR),
                List.of(new Curve(name, Kind.MEASURED, points)));
    }
}
