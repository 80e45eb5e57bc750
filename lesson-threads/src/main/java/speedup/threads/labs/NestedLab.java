package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/** Many matrix products, with threads outside of the library, inside of it, or both. */
public final class NestedLab implements Lab {

    private static final int TASKS_PER_THREAD = 4;

    /** The part of the ideal that tasks side by side reach at least, where a machine gives its cores. */
    private static final double GIVEN = 0.75;

    @Override
    public String name() {
        return "nested";
    }

    @Override
    public String title() {
        return "p tasks of 1 thread, 1 task of p threads, p tasks of p threads";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(25);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("rows and columns of the matrices", 10, 300, 3_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        NativeLibrary.OPENBLAS.require();
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        int p = request.threads().last();
        List<NativeMatrices> tasks = IntStream.range(0, TASKS_PER_THREAD * p)
                .mapToObj(task -> NativeMatrices.random(request.size()))
                .toList();
        try (Team team = new Team("lab", p)) {
            List<Split> splits = Stream.of(new int[] {1, 1}, new int[] {p, 1}, new int[] {1, p}, new int[] {p, p})
                    .map(split -> new Split(split[0], split[1]))
                    .distinct()
                    .toList();
            return NativeLibrary.OPENBLAS.restoringThreads(() -> {
                List<Samples> samples = InterleavedTimer.within(request.time())
                        .time(
                                splits.stream()
                                        .map(split -> split.variant(team, tasks))
                                        .toList(),
                                progress::reached);
                return report(splits, samples, Rate.ofMatrixProducts(tasks.size(), request.size()), tasks.size());
            });
        }
    }

    private static LabReport report(List<Split> splits, List<Samples> samples, Rate rate, int tasks)
            throws InterruptedException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            Split split = splits.get(i);
            double speedup = samples.get(i).speedupOver(samples.get(0)).median();
            int most = splits.stream().mapToInt(Split::cores).max().orElse(1);
            rows.add(List.of(
                    Cell.of(split.outer()),
                    Cell.of(NativeLibrary.OPENBLAS.use(split.inner())),
                    Cell.median(samples.get(i)),
                    Cell.quartiles(samples.get(i)),
                    Cell.of(speedup, Quantity.SPEEDUP),
                    Cell.of(speedup / Math.min(most, split.outer() * split.inner()), Quantity.PART),
                    rate.cell(samples.get(i).median())));
        }
        return new LabReport(
                List.of(new LabTable(
                        tasks + " products",
                        List.of(
                                "tasks at a time",
                                "threads each",
                                "median",
                                "middle half",
                                "speedup",
                                "efficiency",
                                "rate"),
                        rows)),
                List.of(plot(splits, samples, rate)),
                List.of("\"Threads each\" is what the library says after it was set. It is one number for the whole"
                        + " process: tasks cannot have numbers of their own."),
                shown(splits, samples),
                "All but the first have the same cores. What does the library's splitting of one product cost, and"
                        + " why does it cost less with larger matrices (try --size)? What do p tasks of p threads"
                        + " do to each other?");
    }

    private static List<String> shown(List<Split> splits, List<Samples> samples) {
        if (splits.size() < 4) {
            return List.of("With one thread there is nothing to share out.");
        }
        int outside = 1;
        List<String> shown = new ArrayList<>();
        for (int other : new int[] {0, 2, 3}) {
            shown.add(Finding.comparison(
                    splits.get(outside).words(),
                    splits.get(other).words(),
                    samples.get(outside).speedupOver(samples.get(other))));
        }
        double gain = samples.get(outside).speedupOver(samples.get(0)).median();
        if (gain < GIVEN * splits.get(outside).outer()) {
            shown.add("Tasks side by side share nothing but the machine, and gained only " + Finding.times(gain)
                    + ": this machine did not give " + splits.get(outside).outer()
                    + " whole cores, so these figures say little about how to split. Run it again on a quiet one.");
        }
        return shown;
    }

    private static Plot plot(List<Split> splits, List<Samples> samples, Rate rate) {
        return new Plot.Bars(
                "Tasks at a time x threads each",
                splits.stream().map(Split::label).toList(),
                new Axis("rate, GFLOP/s", Scale.LINEAR),
                List.of(rate.layer("rate", samples)),
                false);
    }

    /**
     * How threads are shared between tasks.
     *
     * @param outer tasks at a time
     * @param inner threads of the library in each
     */
    private record Split(int outer, int inner) {

        Variant variant(Team team, List<NativeMatrices> tasks) {
            return new Variant(
                    label(),
                    () -> NativeLibrary.OPENBLAS.use(inner),
                    hole -> team.together(
                            outer,
                            share -> tasks.subList(
                                            Team.bound(tasks.size(), share, outer),
                                            Team.bound(tasks.size(), share + 1, outer))
                                    .forEach(NativeMatrices::multiply)));
        }

        String label() {
            return outer + " x " + inner;
        }

        String words() {
            return outer + (outer == 1 ? " task" : " tasks") + " at a time, " + inner
                    + (inner == 1 ? " thread" : " threads") + " each";
        }

        int cores() {
            return Math.max(outer, inner);
        }
    }
}
