package speedup.processes.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.statistics.SampleSummary;
import speedup.timing.Blackhole;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/** Tasks from less than a microsecond to about a millisecond, handed over in ever dearer ways. */
public final class TinyTasksLab implements Lab {

    private static final List<Long> STEPS = List.of(300L, 2_400L, 20_000L, 150_000L, 600_000L);
    private static final double NANOS_PER_MICRO = 1e3;

    @Override
    public String name() {
        return "tiny-tasks";
    }

    @Override
    public String title() {
        return "What a message and a process cost, against the work in them";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(25);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("tasks in a call", 1, 50, 1_000);
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
            try (Team team = new Team("lab", p);
                    WalkWorkers workers = new WalkWorkers(p)) {
                List<Handover> handovers = handovers(request.size(), p, team, workers);
                List<Variant> variants = STEPS.stream()
                        .flatMap(steps -> handovers.stream().map(handover -> handover.of(steps)))
                        .toList();
                List<Samples> samples = InterleavedTimer.within(request.time()).time(variants, progress::reached);
                return report(
                        p,
                        IntStream.range(0, samples.size())
                                .mapToObj(i -> new Outcome(
                                        handovers.get(i % handovers.size()),
                                        samples.get(i),
                                        samples.get(i - i % handovers.size()),
                                        handovers.get(0).tasks()))
                                .toList());
            }
        });
    }

    private static List<Handover> handovers(int tasks, int p, Team team, WalkWorkers workers) {
        return List.of(
                new Handover("a loop", 1, tasks, walks -> new Blackhole().consume(Walk.ends(walks))),
                new Handover(
                        "kept threads",
                        p,
                        tasks,
                        walks -> team.together(
                                walks.size(), task -> walks.get(task).go(new Blackhole()))),
                new Handover(
                        "kept processes, a message for each task",
                        p,
                        tasks,
                        walks -> workers.ends(walks, 1, WalkWorkers.Watcher.NONE)),
                new Handover("a process for each task", p, p, walks -> WalkWorkers.startedFor(walks, p)));
    }

    private static LabReport report(int p, List<Outcome> outcomes) {
        return new LabReport(
                List.of(times(outcomes), costs(p, outcomes)),
                List.of(plot(p, outcomes)),
                List.of(
                        "What a task costs besides its work is seen best where there is hardly any: it is taken from the"
                                + " shortest tasks, as the time of one times the number at a time, less the work."),
                shown(outcomes),
                "From how much work on is a message to a kept process worth it, and a process of its own? Take a"
                        + " program of yours: how long is a task there, and how many would have to travel in one"
                        + " message?");
    }

    /** For the shortest tasks and the longest. */
    private static List<String> shown(List<Outcome> outcomes) {
        int ways = outcomes.size() / STEPS.size();
        List<String> shown = new ArrayList<>();
        for (int first : new int[] {0, outcomes.size() - ways}) {
            for (Outcome outcome : outcomes.subList(first + 1, first + ways)) {
                shown.add(Finding.comparison(
                        "Tasks of " + Finding.time(outcome.work()) + ", "
                                + outcome.handover().name(),
                        "a loop",
                        outcome.speedup()));
            }
        }
        return shown;
    }

    private static LabTable times(List<Outcome> outcomes) {
        return new LabTable(
                "Tasks with more and more work in them",
                List.of("work in it", "done by", "at a time", "a task takes", "middle half", "speedup"),
                outcomes.stream().map(Outcome::row).toList());
    }

    private static LabTable costs(int p, List<Outcome> outcomes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcome outcome : ways(outcomes)) {
            double cost = Math.max(0, outcome.perTask().median() * p - outcome.work());
            rows.add(List.of(
                    Cell.of(outcome.handover().name()),
                    Cell.of(cost, Quantity.NANOSECONDS),
                    p > 1 ? micros(cost / (p - 1)) : Cell.of("never")));
        }
        return new LabTable(
                "What a task costs besides its work",
                List.of("done by", "cost of a task", "as fast as a loop from this much work on"),
                rows);
    }

    private static Cell micros(double nanos) {
        return Cell.of(Quantity.MICROSECONDS.ofNanos(nanos), Quantity.MICROSECONDS);
    }

    /** Those of the shortest tasks, without the loop. */
    private static List<Outcome> ways(List<Outcome> outcomes) {
        return outcomes.subList(1, outcomes.size() / STEPS.size());
    }

    private static Plot plot(int p, List<Outcome> outcomes) {
        List<Curve> curves = new ArrayList<>();
        for (Outcome way : ways(outcomes)) {
            curves.add(new Curve(
                    way.handover().name(),
                    Kind.MEASURED,
                    outcomes.stream()
                            .filter(outcome -> outcome.handover().equals(way.handover()))
                            .map(Outcome::point)
                            .toList()));
        }
        double shortest = outcomes.get(0).work() / NANOS_PER_MICRO;
        double longest = outcomes.get(outcomes.size() - 1).work() / NANOS_PER_MICRO;
        curves.add(new Curve("a loop", Kind.IDEAL, List.of(Point.exact(shortest, 1), Point.exact(longest, 1))));
        curves.add(new Curve("ideal", Kind.IDEAL, List.of(Point.exact(shortest, p), Point.exact(longest, p))));
        return new Plot.Curves(
                "Speedup by the work in a task",
                new Axis("work in a task, µs", Scale.DOUBLING),
                new Axis("speedup", Scale.LINEAR),
                curves);
    }

    /**
     * A way to get tasks done.
     *
     * @param atATime how many tasks are done at the same time
     * @param tasks how many tasks are in a call
     */
    private record Handover(String name, int atATime, int tasks, Way way) {

        Variant of(long steps) {
            List<Walk> walks = Walk.ofLength(steps, tasks);
            return new Variant(name + ", " + steps + " steps", hole -> way.walk(walks));
        }
    }

    /** Does tasks. */
    @FunctionalInterface
    private interface Way {
        void walk(List<Walk> walks) throws InterruptedException;
    }

    /**
     * What came of one way with tasks of one length.
     *
     * @param calls the times of calls
     * @param loops the times of a loop over tasks of the same length
     * @param tasksInLoop how many tasks those loops had
     */
    private record Outcome(Handover handover, Samples calls, Samples loops, int tasksInLoop) {

        /** Nanoseconds of the work in a task. */
        double work() {
            return loops.median() / tasksInLoop;
        }

        Samples perTask() {
            return calls.dividedBy(handover.tasks());
        }

        SampleSummary speedup() {
            return perTask().speedupOver(loops.dividedBy(tasksInLoop));
        }

        List<Cell> row() {
            return List.of(
                    micros(work()),
                    Cell.of(handover.name()),
                    Cell.of(handover.atATime()),
                    Cell.median(perTask()),
                    Cell.quartiles(perTask()),
                    Cell.of(speedup().median(), Quantity.SPEEDUP));
        }

        Point point() {
            SampleSummary speedup = speedup();
            return new Point(
                    work() / NANOS_PER_MICRO, speedup.median(), speedup.lowerQuartile(), speedup.upperQuartile());
        }
    }
}
