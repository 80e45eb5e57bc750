package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
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
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/** The same matrix product, timed by the program itself and from outside as a whole process. */
public final class WholeProgramLab implements Lab {

    private static final int RUNS = 9;

    private static final List<Phase> PHASES = List.of(
            new Phase("start and end of Java", ProgramRun::virtualMachine),
            new Phase("inputs made", ProgramRun::inputs),
            new Phase("first product: more than a later one", run -> Math.max(0, run.first() - run.later())),
            new Phase("the product itself", ProgramRun::later));

    @Override
    public String name() {
        return "whole-program";
    }

    @Override
    public String title() {
        return "A matrix product timed from inside, and as a whole process: start-up, allocation, compilation";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(15);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("rows and columns of the matrices", 10, 500, 3_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public boolean usesRealTime() {
        return false;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        List<Integer> counts = request.threads().counts();
        Map<Integer, List<ProgramRun>> runs = new TreeMap<>();
        // Round 0 brings files into memory and does not count.
        for (int round = 0; round <= RUNS; round++) {
            for (int threads : counts) {
                progress.reached("a process, threads: " + threads, (double) round / (RUNS + 1));
                ProgramRun run = ProgramRun.of(request.size(), threads);
                if (round > 0) {
                    runs.computeIfAbsent(threads, each -> new ArrayList<>()).add(run);
                }
            }
        }
        return new LabReport(
                List.of(speedups(counts, runs), phases(counts, runs)),
                List.of(plot(counts, runs)),
                List.of("\"As a process\" is a program that starts, makes its inputs, multiplies once and ends;"
                        + " \"from inside\" is the same product when the program has done it a few times."),
                shown(counts, runs),
                "Which of the two speedups would you report, and to whom? Read the whole process as Amdahl's law: what"
                        + " is its serial part? From which size of matrix on do the two hardly differ (try --size)?");
    }

    private static List<String> shown(List<Integer> counts, Map<Integer, List<ProgramRun>> runs) {
        int most = counts.get(counts.size() - 1);
        Samples process = samples(runs, 1, ProgramRun::withOneProduct);
        List<String> shown = new ArrayList<>(List.of("On one thread the product itself is "
                + Finding.percent(samples(runs, 1, ProgramRun::later).median() / process.median())
                + " of the whole process's time, by medians."));
        if (most > 1) {
            SampleSummary inside =
                    samples(runs, most, ProgramRun::later).speedupOver(samples(runs, 1, ProgramRun::later));
            SampleSummary outside =
                    samples(runs, most, ProgramRun::withOneProduct).speedupOver(process);
            shown.add(Finding.comparison("From inside, " + most + " threads", "one thread", inside));
            shown.add(Finding.comparison("As a process, " + most + " threads", "one thread", outside));
            shown.add(
                    outside.upperQuartile() < inside.lowerQuartile()
                            ? "The process gains less than the product in it."
                            : "That the process gains less than the product in it does not show here.");
        }
        return shown;
    }

    private static LabTable speedups(List<Integer> counts, Map<Integer, List<ProgramRun>> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        addRows(rows, "as a process", counts, runs, ProgramRun::withOneProduct);
        addRows(rows, "from inside", counts, runs, ProgramRun::later);
        return new LabTable(
                "One product, timed in two ways",
                List.of("timed", "threads", "median", "middle half", "speedup", "efficiency"),
                rows);
    }

    private static void addRows(
            List<List<Cell>> rows,
            String name,
            List<Integer> counts,
            Map<Integer, List<ProgramRun>> runs,
            ToDoubleFunction<ProgramRun> time) {
        for (int threads : counts) {
            Samples samples = samples(runs, threads, time);
            double speedup = samples.speedupOver(samples(runs, 1, time)).median();
            rows.add(List.of(
                    Cell.of(name),
                    Cell.of(threads),
                    Cell.median(samples, Quantity.MILLISECONDS),
                    Cell.quartiles(samples, Quantity.MILLISECONDS),
                    Cell.of(speedup, Quantity.SPEEDUP),
                    Cell.of(speedup / threads, Quantity.PART)));
        }
    }

    private static LabTable phases(List<Integer> counts, Map<Integer, List<ProgramRun>> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Phase phase : PHASES) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(phase.label())));
            counts.forEach(
                    threads -> row.add(Cell.median(samples(runs, threads, phase.time()), Quantity.MILLISECONDS)));
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(List.of("phase"));
        counts.forEach(threads -> headings.add("threads: " + threads));
        return new LabTable("Where the time of the whole process goes (medians)", headings, rows);
    }

    private static Plot plot(List<Integer> counts, Map<Integer, List<ProgramRun>> runs) {
        List<Layer> layers = new ArrayList<>();
        for (Phase phase : PHASES) {
            layers.add(Layer.of(
                    phase.label(),
                    counts.stream()
                            .map(threads -> samples(runs, threads, phase.time()))
                            .toList(),
                    Quantity.MILLISECONDS));
        }
        return new Plot.Bars(
                "Where the time of a process goes",
                counts.stream().map(threads -> "threads: " + threads).toList(),
                new Axis("time, ms", Scale.LINEAR),
                layers,
                true);
    }

    private static Samples samples(
            Map<Integer, List<ProgramRun>> runs, int threads, ToDoubleFunction<ProgramRun> time) {
        return new Samples(runs.getOrDefault(threads, List.of()).stream()
                .map(time::applyAsDouble)
                .toList());
    }

    /** A part of a process that multiplies once. */
    private record Phase(String label, ToDoubleFunction<ProgramRun> time) {}
}
