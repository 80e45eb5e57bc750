package speedup.threads.labs.waiting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Plot.Spread;
import speedup.lab.Quantity;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/** The tables and plots of the lab. */
final class WaitingFigures {

    private static final String NEEDS = "needs Java 21";

    private final WaitingTimes times;
    private final Map<ThreadKind, List<ThreadCost>> costs;
    private final LabRequest request;

    WaitingFigures(WaitingTimes times, Map<ThreadKind, List<ThreadCost>> costs, LabRequest request) {
        this.times = times;
        this.costs = costs;
        this.request = request;
    }

    List<LabTable> tables() {
        List<LabTable> tables = new ArrayList<>(List.of(waiting(), atOnce(), computing()));
        if (times.inMonitor().isPresent()) {
            tables.add(monitors());
        }
        return tables;
    }

    private LabTable waiting() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.values()) {
            rows.add(Optional.ofNullable(times.waiting().get(kind))
                    .map(samples -> List.of(
                            Cell.of(kind.title()),
                            Cell.median(samples, Quantity.MILLISECONDS),
                            Cell.quartiles(samples, Quantity.MILLISECONDS),
                            speedup(samples, times.waitingOn(ThreadKind.PLATFORM)),
                            Cell.of(request.size() * Tasks.WAIT.toNanos() / samples.median(), Quantity.COUNT)))
                    .orElseGet(() -> missing(kind, 5)));
        }
        return new LabTable(
                request.size() + " tasks that wait " + Tasks.WAIT.toMillis() + " ms each",
                List.of("threads", "median", "middle half", "speedup", "waiting at a time, on average"),
                rows);
    }

    private static Cell speedup(Samples samples, Samples over) {
        return Cell.of(samples.speedupOver(over).median(), Quantity.SPEEDUP);
    }

    private static List<Cell> missing(ThreadKind kind, int columns) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(kind.title()), Cell.of(NEEDS)));
        while (cells.size() < columns) {
            cells.add(Cell.of(""));
        }
        return cells;
    }

    private LabTable atOnce() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.values()) {
            rows.add(Optional.ofNullable(costs.get(kind))
                    .map(each -> List.of(
                            Cell.of(kind.title()),
                            Cell.of(each.get(0).waiting()),
                            Cell.of(median(each, ThreadCost::threads), Quantity.COUNT),
                            memory(kind, each),
                            memorySpread(kind, each),
                            Cell.of(median(each, ThreadCost::peak), Quantity.COUNT)))
                    .orElseGet(() -> missing(kind, 6)));
        }
        return new LabTable(
                "Tasks that all wait for one moment, in a Java process of their own",
                List.of(
                        "threads",
                        "wait at once",
                        "platform threads",
                        "bytes a waiting task",
                        "middle half",
                        "platform threads at most, 10 ms each"),
                rows);
    }

    static double median(List<ThreadCost> costs, ToDoubleFunction<ThreadCost> value) {
        return summary(costs, value).median();
    }

    private static SampleSummary summary(List<ThreadCost> costs, ToDoubleFunction<ThreadCost> value) {
        return SampleSummary.of(costs.stream().mapToDouble(value).toArray());
    }

    /** A pool's few threads are platform threads: over so few, what the process grows by for itself would count most. */
    private static Cell memory(ThreadKind kind, List<ThreadCost> costs) {
        if (kind == ThreadKind.POOL) {
            return Cell.of("as above");
        }
        return isMeasured(costs)
                ? Cell.of(median(costs, ThreadCost::bytesPerTask), Quantity.COUNT)
                : Cell.of("needs /proc");
    }

    private static Cell memorySpread(ThreadKind kind, List<ThreadCost> costs) {
        if (kind == ThreadKind.POOL || !isMeasured(costs)) {
            return Cell.of("");
        }
        SampleSummary bytes = summary(costs, ThreadCost::bytesPerTask);
        return Cell.of(bytes.lowerQuartile(), bytes.upperQuartile(), Quantity.COUNT);
    }

    static boolean isMeasured(List<ThreadCost> costs) {
        return costs.stream().allMatch(cost -> cost.residentBytes() >= 0);
    }

    private LabTable computing() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.values()) {
            String title = kind == ThreadKind.POOL ? "a pool of " + request.cores() : kind.title();
            rows.add(Optional.ofNullable(times.computing().get(kind))
                    .map(samples -> List.of(
                            Cell.of(title),
                            Cell.median(samples, Quantity.MILLISECONDS),
                            Cell.quartiles(samples, Quantity.MILLISECONDS),
                            speedup(samples, times.computingOnPool())))
                    .orElseGet(() -> missing(kind, 4)));
        }
        return new LabTable(
                WaitingTimes.computing(request.size()) + " tasks that compute, about 0.1 ms each",
                List.of("threads", "median", "middle half", "speedup"),
                rows);
    }

    private LabTable monitors() {
        Samples outside = times.outside().orElseThrow();
        return new LabTable(
                WaitingTimes.inMonitor(request.cores())
                        + " tasks that wait 10 ms, on virtual threads, each with a monitor of its own",
                List.of("waits", "median", "middle half", "speedup"),
                List.of(
                        row("outside of synchronized", outside, outside),
                        row("in synchronized", times.inMonitor().orElseThrow(), outside)));
    }

    private static List<Cell> row(String name, Samples samples, Samples over) {
        return List.of(
                Cell.of(name),
                Cell.median(samples, Quantity.MILLISECONDS),
                Cell.quartiles(samples, Quantity.MILLISECONDS),
                speedup(samples, over));
    }

    List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        plots.add(bars(request.size() + " tasks that wait", times.waiting()));
        if (costs.values().stream().allMatch(WaitingFigures::isMeasured)) {
            plots.add(memoryPlot());
        }
        plots.add(bars(WaitingTimes.computing(request.size()) + " tasks that compute", times.computing()));
        return plots;
    }

    private static Plot bars(String title, Map<ThreadKind, Samples> samples) {
        return new Plot.Bars(
                title,
                names(samples.keySet()),
                new Axis("time, ms", Scale.LINEAR),
                List.of(Layer.of("all tasks", List.copyOf(samples.values()), Quantity.MILLISECONDS)),
                false);
    }

    private Plot memoryPlot() {
        Map<ThreadKind, List<ThreadCost>> each = new EnumMap<>(costs);
        each.remove(ThreadKind.POOL);
        List<SampleSummary> bytes = each.values().stream()
                .map(cost -> summary(cost, ThreadCost::bytesPerTask))
                .toList();
        return new Plot.Bars(
                "Memory of a task that waits",
                names(each.keySet()),
                new Axis("bytes", Scale.LINEAR),
                List.of(new Layer(
                        "a task",
                        bytes.stream().map(SampleSummary::median).toList(),
                        bytes.stream()
                                .map(spread -> new Spread(spread.lowerQuartile(), spread.upperQuartile()))
                                .toList())),
                false);
    }

    private static List<String> names(Set<ThreadKind> kinds) {
        return kinds.stream().map(ThreadKind::shortName).toList();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(
                "The pool is kept: starting its threads is not timed. A platform thread is one of the system; those for"
                        + " virtual threads are the few that carry them, and wake them. \"Waiting at a time\" is all waits together,"
                        + " over the time that passed (Little's law)."));
        notes.add(
                costs.values().stream().allMatch(WaitingFigures::isMeasured)
                        ? "Bytes are the growth of the resident set outside of the heap, and of the used heap after a collection,"
                                + " over the tasks that wait. A pool's threads are platform threads, and too few to tell by. What the"
                                + " kernel keeps of a thread is not among them."
                        : "Memory is left out: this system has no /proc/self/status, which tells the resident set.");
        return notes;
    }
}
