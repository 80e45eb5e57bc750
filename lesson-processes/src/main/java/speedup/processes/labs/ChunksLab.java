package speedup.processes.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.MissingPrerequisiteException;
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
import speedup.timing.Variant;

/** The same tiny tasks, more and more of them in a message, until one worker has them all. */
public final class ChunksLab implements Lab {

    /** About a microsecond. */
    private static final long STEPS = 500;

    private static final int GROWTH = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public String name() {
        return "chunks";
    }

    @Override
    public String title() {
        return "Throughput of tiny tasks against how many of them travel in a message";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("tasks in a call", 2, 16_384, 1_000_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        int p = request.threads().last();
        return ProcessFailures.explained(() -> {
            try (WalkWorkers workers = new WalkWorkers(p)) {
                List<Walk> walks = Walk.ofLength(STEPS, request.size());
                List<Integer> chunks = chunks(request.size());
                Stream<Variant> inChunks = chunks.stream()
                        .map(chunk -> new Variant(
                                "tasks in a message: " + chunk,
                                hole -> hole.consume(workers.ends(walks, chunk, WalkWorkers.Watcher.NONE))));
                Variant loop = new Variant("a loop", hole -> hole.consume(Walk.ends(walks)));
                List<Samples> samples = InterleavedTimer.within(request.time())
                        .time(Stream.concat(Stream.of(loop), inChunks).toList(), progress::reached);
                return report(request, chunks, samples.get(0), samples.subList(1, samples.size()));
            }
        });
    }

    /** 1, 4, 16 and so on, and all of them. */
    private static List<Integer> chunks(int tasks) {
        List<Integer> chunks = new ArrayList<>();
        for (long chunk = 1; chunk < tasks; chunk *= GROWTH) {
            chunks.add((int) chunk);
        }
        chunks.add(tasks);
        return chunks;
    }

    private static LabReport report(LabRequest request, List<Integer> chunks, Samples loop, List<Samples> samples) {
        int p = request.threads().last();
        List<List<Cell>> rows = new ArrayList<>(List.of(row("a loop", 1, loop, loop, request.size())));
        for (int i = 0; i < chunks.size(); i++) {
            rows.add(row(Integer.toString(chunks.get(i)), p, samples.get(i), loop, request.size()));
        }
        return new LabReport(
                List.of(new LabTable(
                        request.size() + " tasks of " + about(loop.median() / request.size()) + " each",
                        List.of("tasks in a message", "workers", "median", "middle half", "speedup", "tasks in 1 ms"),
                        rows)),
                List.of(plot(p, chunks, loop, samples, request.size())),
                List.of("With all tasks in one message, one worker does them all and the others have nothing to do."),
                shown(chunks, loop, samples),
                "Why does throughput rise at first, and why does it fall in the end? With tasks of uneven lengths,"
                        + " on which side of the best chunk would you stay?");
    }

    private static List<String> shown(List<Integer> chunks, Samples loop, List<Samples> samples) {
        int best = 0;
        for (int i = 1; i < samples.size(); i++) {
            best = samples.get(i).median() < samples.get(best).median() ? i : best;
        }
        List<String> shown = new ArrayList<>(List.of("The highest throughput, by medians, is that with "
                + chunks.get(best) + (chunks.get(best) == 1 ? " task" : " tasks") + " in a message."));
        for (int other : List.of(0, chunks.size() - 1)) {
            if (other != best) {
                shown.add(Finding.comparison(
                        "With " + chunks.get(best),
                        "with " + chunks.get(other) + " in a message",
                        samples.get(best).speedupOver(samples.get(other))));
            }
        }
        shown.add(Finding.comparison(
                "With " + chunks.get(best), "a loop", samples.get(best).speedupOver(loop)));
        return shown;
    }

    private static String about(double nanos) {
        return Math.round(nanos) + " ns";
    }

    private static List<Cell> row(String chunk, int workers, Samples calls, Samples loop, int tasks) {
        return List.of(
                Cell.of(chunk),
                Cell.of(workers),
                Cell.median(calls),
                Cell.quartiles(calls),
                Cell.of(calls.speedupOver(loop).median(), Quantity.SPEEDUP),
                Cell.of(throughput(tasks, calls.median()), Quantity.COUNT));
    }

    private static Plot plot(int p, List<Integer> chunks, Samples loop, List<Samples> samples, int tasks) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            SampleSummary nanos = samples.get(i).summary();
            points.add(new Point(
                    chunks.get(i),
                    throughput(tasks, nanos.median()),
                    throughput(tasks, nanos.upperQuartile()),
                    throughput(tasks, nanos.lowerQuartile())));
        }
        double alone = throughput(tasks, loop.median());
        return new Plot.Curves(
                "Throughput by chunk",
                new Axis("tasks in a message", Scale.DOUBLING),
                new Axis("tasks in 1 ms", Scale.LINEAR),
                List.of(
                        new Curve("workers: " + p, Kind.MEASURED, points),
                        new Curve("a loop", Kind.IDEAL, List.of(Point.exact(1, alone), Point.exact(tasks, alone)))));
    }

    private static double throughput(int tasks, double nanos) {
        return tasks * NANOS_PER_MILLI / nanos;
    }
}
