package speedup.threads.labs.workspan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.threads.labs.ScalingCurve;
import speedup.threads.labs.SharedWork;
import speedup.timing.InterleavedTimer;
import speedup.timing.Team;

/** Graphs of tasks on one thread to as many as there are cores, beside what their work and span allow. */
public final class WorkSpanLab implements Lab {

    private static final long STEPS_PER_SIZE = 1_000;

    /** How far the bounds are drawn beyond what most machines can show. */
    private static final int BOUNDS_TO = 8;

    @Override
    public String name() {
        return "work-span";
    }

    @Override
    public String title() {
        return "Graphs of tasks: measured times between what work and span allow";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("thousands of steps in a unit of work", 1, 200, 10_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        List<TaskGraph> graphs = GraphShapes.all();
        try (Team team = new Team("lab", request.threads().last())) {
            List<SharedWork> works = graphs.stream()
                    .map(graph -> SharedWork.ofOurs(
                            graph.name(),
                            Optional.empty(),
                            threads -> new GraphRun(graph, request.size() * STEPS_PER_SIZE).on(team, threads)))
                    .toList();
            List<ScalingCurve> measured = ScalingCurve.measure(
                    works, request.threads().counts(), InterleavedTimer.within(request.time()), progress);
            return report(
                    IntStream.range(0, graphs.size())
                            .mapToObj(i -> new GraphCurve(graphs.get(i), measured.get(i), request.cores()))
                            .toList(),
                    request);
        }
    }

    private static LabReport report(List<GraphCurve> curves, LabRequest request) {
        int most = Math.max(BOUNDS_TO, request.threads().last());
        List<String> findings = new ArrayList<>();
        int threads = Math.min(request.cores(), request.threads().last());
        if (threads > 1) {
            curves.forEach(curve -> findings.add(finding(
                    curve,
                    curve.measured().counts().stream()
                            .filter(count -> count <= threads)
                            .reduce(1, Math::max))));
        }
        if (findings.isEmpty()) {
            findings.add("With one core or one thread alone, nothing can be seen of the bounds.");
        }
        return new LabReport(
                List.of(shapes(curves), measured(curves)),
                curves.stream().map(curve -> curve.plot(most)).toList(),
                List.of(
                        "The work is the median time on one thread, and the span the part of it that the longest chain is."
                                + " Brent's bound holds for any order in which no thread waits while a task is ready. It knows"
                                + " nothing of the time that handing out tasks takes."),
                findings,
                "Chain first and chain last are the same tasks. Which of them would you change to gain more from twice"
                        + " the cores: the work, the span, or the order? And in a program of yours, which tasks are on"
                        + " the longest chain?");
    }

    private static LabTable shapes(List<GraphCurve> curves) {
        return new LabTable(
                "The graphs, in units of work",
                List.of("graph", "tasks", "work", "span", "most speedup: work / span"),
                curves.stream()
                        .map(GraphCurve::graph)
                        .map(graph -> List.of(
                                Cell.of(graph.name()),
                                Cell.of(graph.size()),
                                Cell.of(graph.work()),
                                Cell.of(graph.span()),
                                Cell.of(GraphBounds.of(graph).parallelism(), Quantity.SPEEDUP)))
                        .toList());
    }

    private static LabTable measured(List<GraphCurve> curves) {
        return new LabTable(
                "Measured times, between max(work / p, span) and Brent's bound",
                List.of("graph", "threads", "at least", "median", "middle half", "Brent's bound", "speedup"),
                curves.stream().flatMap(curve -> curve.rows().stream()).toList());
    }

    /** Where a measured time lies beside its bounds, by its own figures. */
    private static String finding(GraphCurve curve, int threads) {
        double time = curve.measured().on(threads).median();
        double least = curve.least(threads);
        double most = curve.mostIfGreedy(threads);
        GraphBounds bounds = curve.bounds();
        String holds = bounds.span() > bounds.work() / threads ? "the span" : "the work over the threads";
        return String.format(
                Locale.ROOT,
                "\"%s\" on %d threads: the larger of the two lower limits is %s. The median is %.2f times that limit, and"
                        + " Brent's bound %.2f times. %s",
                curve.graph().name(),
                threads,
                holds,
                time / least,
                most / least,
                place(time, least, most));
    }

    private static String place(double time, double least, double most) {
        if (time < least) {
            return String.format(
                    Locale.ROOT,
                    "It is %.1f%% less than the limit: with these threads, the work took less time than on one.",
                    100 * (1 - time / least));
        }
        if (time <= most) {
            return "It lies between the two.";
        }
        return String.format(
                Locale.ROOT,
                "It is %.1f%% more than the bound, which leaves out waiting for a core and handing out tasks.",
                100 * (time / most - 1));
    }
}
