package speedup.processes.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import speedup.lab.Plot.Span;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Variant;

/** Tasks of uneven lengths, one in a message: who does which, when, and where its result ends up. */
public final class OrderLab implements Lab {

    /** About two milliseconds. */
    private static final long SHORT = 1_000_000;

    private static final int LONGEST = 8;

    /** One task in four is long. */
    private static final int SPARSENESS = 4;

    @Override
    public String name() {
        return "order";
    }

    @Override
    public String title() {
        return "Results that finish out of order and come back in order";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(10);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("tasks in a call", 2, 20, 200);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        List<Walk> walks = uneven(request.size());
        long[] results = Walk.ends(walks);
        List<Integer> counts = request.threads().counts();
        return ProcessFailures.explained(() -> {
            Map<Integer, TaskTimeline> last = new TreeMap<>();
            List<WalkWorkers> pools = counts.stream().map(WalkWorkers::new).toList();
            try {
                List<Variant> variants = IntStream.range(0, counts.size())
                        .mapToObj(i -> new Variant(
                                "workers: " + counts.get(i),
                                hole -> last.put(counts.get(i), TaskTimeline.of(pools.get(i), walks, results))))
                        .toList();
                List<Samples> samples = InterleavedTimer.within(request.time()).time(variants, progress::reached);
                return report(counts, samples, List.copyOf(last.values()));
            } finally {
                pools.forEach(WalkWorkers::close);
            }
        });
    }

    /** The same in every run of the lab, so that runs can be compared. */
    private static List<Walk> uneven(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return IntStream.rangeClosed(1, count)
                .mapToObj(start -> new Walk(
                        start, SHORT * (random.nextInt(SPARSENESS) == 0 ? 2 + random.nextInt(LONGEST - 1) : 1)))
                .toList();
    }

    private static LabReport report(List<Integer> counts, List<Samples> samples, List<TaskTimeline> last) {
        int p = counts.get(counts.size() - 1);
        TaskTimeline timeline = last.get(last.size() - 1);
        return new LabReport(
                List.of(times(counts, samples, last), places(timeline, p)),
                List.of(gantt(timeline, p), order(timeline)),
                List.of("A task is overtaken if one with a higher number finished before it. The second table and the"
                        + " plots show the last call; the results of every call are compared with those of a loop."),
                shown(counts, samples, timeline),
                "Each result came back beside the number of its task. What else could a program do that wants the"
                        + " results in order, and what would its workers be doing meanwhile? Which task should have"
                        + " been started first?");
    }

    private static LabTable times(List<Integer> counts, List<Samples> samples, List<TaskTimeline> last) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double speedup = samples.get(i).speedupOver(samples.get(0)).median();
            rows.add(List.of(
                    Cell.of(counts.get(i)),
                    Cell.median(samples.get(i), Quantity.MILLISECONDS),
                    Cell.quartiles(samples.get(i), Quantity.MILLISECONDS),
                    Cell.of(speedup, Quantity.SPEEDUP),
                    Cell.of(speedup / counts.get(i), Quantity.PART),
                    Cell.of(last.get(i).overtaken())));
        }
        return new LabTable(
                "The same tasks, by the number of workers",
                List.of("workers", "median", "middle half", "speedup", "efficiency", "tasks overtaken"),
                rows);
    }

    private static LabTable places(TaskTimeline timeline, int p) {
        List<TaskTimeline.Stretch> finished = timeline.asFinished();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            TaskTimeline.Stretch stretch = finished.get(i);
            rows.add(List.of(
                    Cell.of(i + 1),
                    Cell.of(stretch.task()),
                    Cell.of(stretch.worker()),
                    Cell.of(Quantity.MILLISECONDS.ofNanos(stretch.start()), Quantity.MILLISECONDS),
                    Cell.of(Quantity.MILLISECONDS.ofNanos(stretch.end()), Quantity.MILLISECONDS),
                    Cell.of(i + 1)));
        }
        return new LabTable(
                "A call with workers: " + p + ", as its tasks finished",
                List.of("place", "finished: task", "on worker", "sent after", "answered after", "in the results: task"),
                rows);
    }

    private static List<String> shown(List<Integer> counts, List<Samples> samples, TaskTimeline timeline) {
        int last = counts.size() - 1;
        int tasks = timeline.stretches().size();
        List<String> shown = new ArrayList<>(List.of("In the last call " + timeline.overtaken() + " of " + tasks
                + " tasks were overtaken, and all results came back in the order of the tasks."));
        if (last > 0) {
            shown.add(Finding.comparison(
                    counts.get(last) + " workers", "one", samples.get(last).speedupOver(samples.get(0))));
            shown.add("At its end, one worker was still busy for " + Finding.time(timeline.tail())
                    + " after another one had nothing left to do.");
        }
        return shown;
    }

    private static Plot gantt(TaskTimeline timeline, int p) {
        return new Plot.Gantt(
                "Which worker did which task, and when",
                new Axis("time since the call began, ms", Scale.LINEAR),
                IntStream.rangeClosed(1, p)
                        .mapToObj(worker -> "worker " + worker)
                        .toList(),
                timeline.stretches().stream()
                        .map(stretch -> new Span(
                                stretch.worker() - 1,
                                Integer.toString(stretch.task()),
                                Quantity.MILLISECONDS.ofNanos(stretch.start()),
                                Quantity.MILLISECONDS.ofNanos(stretch.end())))
                        .toList());
    }

    private static Plot order(TaskTimeline timeline) {
        List<TaskTimeline.Stretch> finished = timeline.asFinished();
        int tasks = finished.size();
        return new Plot.Curves(
                "Two orders",
                new Axis("place", Scale.LINEAR),
                new Axis("task", Scale.LINEAR),
                List.of(
                        new Curve(
                                "as finished",
                                Kind.MEASURED,
                                IntStream.range(0, tasks)
                                        .mapToObj(i -> Point.exact(
                                                i + 1, finished.get(i).task()))
                                        .toList()),
                        new Curve(
                                "in the results", Kind.IDEAL, List.of(Point.exact(1, 1), Point.exact(tasks, tasks)))));
    }
}
