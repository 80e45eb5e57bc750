package speedup.processes.labs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import speedup.timing.Samples;

/** What it takes until a process works: by how its classes come to it, and by whether it has worked before. */
public final class StartUpLab implements Lab {

    private static final int RUNS = 11;

    /** Of the starts, in their order: bars stand close together. */
    private static final List<String> BAR_LABELS = List.of("none", "the JDK's", "the program's too");

    private static final List<Phase> PHASES = List.of(
            new Phase("until main begins", TimedStart::virtualMachine),
            new Phase("main", TimedStart::program),
            new Phase("until the process has ended", TimedStart::end));

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String title() {
        return "A JVM's start with and without shared classes; a pool started for a call, and a kept one";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(25);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("tasks for the pools", 1, 8, 1_000);
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
        return ProcessFailures.explained(() -> {
            List<Start> starts = starts(progress.between(0, 0.4));
            return report(starts, PoolStarts.measure(request, progress.between(0.4, 1)));
        });
    }

    private static List<Start> starts(LabProgress progress) throws InterruptedException {
        try (ClassArchive archive = ClassArchive.make()) {
            List<Start> starts = new ArrayList<>(List.of(
                    new Start("nothing shared", archive.command("-Xshare:off")),
                    new Start("the JDK's classes shared", archive.command("-Xshare:auto"))));
            archive.dumped()
                    .ifPresent(option -> starts.add(
                            new Start("the program's classes too", archive.command("-Xshare:auto", option))));
            // Round 0 brings files into memory and does not count.
            for (int round = 0; round <= RUNS; round++) {
                for (Start start : starts) {
                    progress.reached(start.name(), (double) round / (RUNS + 1));
                    TimedStart run = TimedStart.of(start.command());
                    if (round > 0) {
                        start.runs().add(run);
                    }
                }
            }
            return starts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabReport report(List<Start> starts, PoolStarts pools) {
        List<String> notes = new ArrayList<>(List.of(
                "Class-data sharing maps classes into memory that were read and checked before. The JDK brings an"
                        + " archive of its own and uses it unless told not to; a program can have one made of its"
                        + " classes too (-XX:ArchiveClassesAtExit)."));
        if (starts.size() < 3) {
            notes.add("This Java made no archive of the program's classes, so that a row is missing.");
        }
        return new LabReport(
                List.of(table(starts), pools.table()),
                List.of(plot(starts), pools.plot()),
                notes,
                shown(starts, pools),
                "How many calls does a kept pool need before its start hardly counts? Which programs of yours are so"
                        + " short that shared classes would be felt? And what else does a kept worker have that a new"
                        + " one lacks, however fast it starts?");
    }

    private static List<String> shown(List<Start> starts, PoolStarts pools) {
        Samples nothing = starts.get(0).samples(TimedStart::whole);
        List<String> shown = new ArrayList<>();
        for (Start start : starts.subList(1, starts.size())) {
            shown.add(Finding.comparison(
                    "A start with " + start.name(),
                    "with " + starts.get(0).name(),
                    start.samples(TimedStart::whole).speedupOver(nothing)));
        }
        shown.addAll(pools.shown());
        return shown;
    }

    private static LabTable table(List<Start> starts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Start start : starts) {
            Samples whole = start.samples(TimedStart::whole);
            List<Cell> row = new ArrayList<>(List.of(Cell.of(start.name())));
            PHASES.forEach(phase -> row.add(Cell.median(start.samples(phase.time()), Quantity.MILLISECONDS)));
            row.add(Cell.median(whole, Quantity.MILLISECONDS));
            row.add(Cell.quartiles(whole, Quantity.MILLISECONDS));
            row.add(Cell.of(
                    whole.speedupOver(starts.get(0).samples(TimedStart::whole)).median(), Quantity.SPEEDUP));
            rows.add(row);
        }
        return new LabTable(
                "A small program as a process (medians)",
                List.of("classes", "until main", "main", "until its end", "in all", "middle half", "speedup"),
                rows);
    }

    private static Plot plot(List<Start> starts) {
        return new Plot.Bars(
                "A small program's time, by the classes shared",
                BAR_LABELS.subList(0, starts.size()),
                new Axis("time, ms", Scale.LINEAR),
                PHASES.stream()
                        .map(phase -> Layer.of(
                                phase.label(),
                                starts.stream()
                                        .map(start -> start.samples(phase.time()))
                                        .toList(),
                                Quantity.MILLISECONDS))
                        .toList(),
                true);
    }

    /** A part of a program's time. */
    private record Phase(String label, ToDoubleFunction<TimedStart> time) {}

    /** A way to start the program, and what came of it. */
    private record Start(String name, List<String> command, List<TimedStart> runs) {

        Start(String name, List<String> command) {
            this(name, command, new ArrayList<>());
        }

        Samples samples(ToDoubleFunction<TimedStart> time) {
            return new Samples(runs.stream().map(run -> time.applyAsDouble(run)).toList());
        }
    }
}
