package speedup.threads.labs.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import speedup.lab.Finding;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/**
 * What was measured.
 *
 * @param cores that there are
 * @param alone the times of one thread, which does all stages of an item before the next
 * @param byWorkers by how many workers the slowest stage has, from 1 on
 */
record PipelineFigures(int cores, Samples alone, NavigableMap<Integer, Queued> byWorkers) {

    /** So many more items in one queue than in the other are no chance. */
    private static final double CLEARLY_MORE = QueuedRun.CAPACITY / 2.0;

    /** How far the limit is drawn beyond what most machines can show. */
    private static final int LIMIT_TO = 4;

    /**
     * Stages with queues in between.
     *
     * @param times of all items
     * @param waitingBeforeSlowest items, on the average
     * @param waitingBehind in front of the stage behind the slowest
     */
    record Queued(Samples times, double waitingBeforeSlowest, double waitingBehind) {}

    private Queued with(int workers) {
        return Optional.ofNullable(byWorkers.get(workers)).orElseThrow();
    }

    private SampleSummary speedup(int workers) {
        return with(workers).times().speedupOver(alone);
    }

    private double most(int workers) {
        return ThreeStages.mostSpeedup(workers, cores);
    }

    /** What each stage has to do. */
    LabTable stages() {
        return new LabTable(
                "The stages, in units of work for an item",
                List.of("stage", "work", "part"),
                IntStream.range(0, ThreeStages.UNITS.size())
                        .mapToObj(stage -> List.of(
                                Cell.of(stage + 1),
                                Cell.of(ThreeStages.UNITS.get(stage)),
                                Cell.of((double) ThreeStages.UNITS.get(stage) / ThreeStages.WORK, Quantity.PART)))
                        .toList());
    }

    /** The times. */
    LabTable times() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("one thread", Cell.of(""), alone, Cell.of(1, Quantity.SPEEDUP), Cell.of("")));
        for (int workers : byWorkers.keySet()) {
            rows.add(row(
                    "pipeline",
                    Cell.of(workers),
                    with(workers).times(),
                    Cell.of(speedup(workers).median(), Quantity.SPEEDUP),
                    Cell.of(most(workers), Quantity.SPEEDUP)));
        }
        return new LabTable(
                "All items, by the workers of stage 2",
                List.of("way", "workers of stage 2", "median", "middle half", "speedup", "at most"),
                rows);
    }

    private static List<Cell> row(String way, Cell workers, Samples times, Cell speedup, Cell most) {
        return List.of(
                Cell.of(way),
                workers,
                Cell.median(times, Quantity.MILLISECONDS),
                Cell.quartiles(times, Quantity.MILLISECONDS),
                speedup,
                most);
    }

    /** Where items wait. */
    LabTable waiting() {
        return new LabTable(
                "Items that wait when a stage takes one, on the average, of at most " + QueuedRun.CAPACITY,
                List.of("workers of stage 2", "in front of stage 2", "in front of stage 3"),
                byWorkers.keySet().stream()
                        .map(workers -> List.of(
                                Cell.of(workers),
                                Cell.of(tenths(with(workers).waitingBeforeSlowest())),
                                Cell.of(tenths(with(workers).waitingBehind()))))
                        .toList());
    }

    private static String tenths(double items) {
        return String.format(Locale.ROOT, "%.1f", items);
    }

    /** The speedups below their limit. */
    Plot plot() {
        List<Point> points = new ArrayList<>();
        for (int workers : byWorkers.keySet()) {
            SampleSummary speedup = speedup(workers);
            points.add(new Point(workers, speedup.median(), speedup.lowerQuartile(), speedup.upperQuartile()));
        }
        return new Plot.Curves(
                "Speedup over one thread",
                new Axis("workers of stage 2", Scale.LINEAR),
                new Axis("speedup", Scale.LINEAR),
                List.of(
                        new Curve("measured", Kind.MEASURED, points),
                        new Curve(
                                "at most",
                                Kind.LAW,
                                IntStream.rangeClosed(1, Math.max(LIMIT_TO, byWorkers.lastKey()))
                                        .mapToObj(workers -> Point.exact(workers, most(workers)))
                                        .toList())));
    }

    /** What the figures show, in words. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.add(Finding.comparison("A worker for each stage", "one thread that does all", speedup(1)) + limit(1));
        byWorkers.keySet().stream()
                .filter(workers -> workers > 1)
                .findFirst()
                .ifPresent(workers -> findings.add(Finding.comparison(
                                "With " + workers + " workers for stage 2",
                                "with one",
                                with(workers).times().speedupOver(with(1).times()))
                        + limit(workers)));
        findings.add(queues());
        return findings;
    }

    private String limit(int workers) {
        return " " + Finding.times(most(workers)) + " as fast as one thread would be the most, by what "
                + (most(workers) < cores ? "the slowest stage allows." : "the cores allow.");
    }

    private String queues() {
        double before = with(1).waitingBeforeSlowest();
        double behind = with(1).waitingBehind();
        return "With one worker for each stage, " + tenths(before) + " items waited in front of stage 2, and "
                + tenths(behind) + " in front of stage 3: "
                + (before - behind >= CLEARLY_MORE
                        ? "the longer queue stands in front of the slowest stage."
                        : "by these figures, the queues do not tell which stage is the slowest.");
    }
}
