package speedup.grader.cli.learner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.KnownLessons;
import speedup.grader.cli.options.PlotTarget;
import speedup.grader.labs.LabText;
import speedup.grader.labs.LabTimes;
import speedup.grader.report.ProgressLine;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle.Tone;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.machine.CpuAllowance;

/** Runs a lab: measures, shows the tables, draws the plot, asks the question. */
@Command(
        name = "lab",
        description = "An experiment to watch on your own machine; without a name, lists them.",
        mixinStandardHelpOptions = true)
public final class LabCommand implements Callable<Integer> {

    private static final double PERCENT = 100;

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The lab, such as amdahl.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "How large a problem; what it counts depends on the lab: leave it away to see.")
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "A..B",
            description = "On how many threads, or processes where it is about them; 1 is always measured too, since"
                    + " speedups are over it."
                    + " Of a long range, some numbers are picked. Default: one to as many as there are"
                    + " cores, or to twice as many where that is the point.")
    private Optional<String> threads = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Draw the plot to this file, a .svg or a .png.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final KnownLessons lessons = new KnownLessons();

    public LabCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        lessons.addTo(context);
        List<Lab> labs = context.allLabs();
        if (name.isPresent()) {
            run(LabChoice.named(name.get(), labs));
        } else {
            list(labs);
        }
        return ExitCode.ALL_PASSED.code();
    }

    private void list(List<Lab> labs) {
        if (size.isPresent() || threads.isPresent() || out.isPresent()) {
            throw new UsageException("Which lab? './speedup lab' shows their names.");
        }
        Terminal terminal = context.terminal();
        Table table = new Table(Column.left("lab"), Column.wrapping("what it shows"), Column.right("takes about"));
        LabTimes times = LabTimes.measured();
        labs.forEach(lab -> table.add(
                Table.cell(lab.name()),
                Table.cell(lab.title()),
                Table.cell(times.of(lab).toSeconds() + " s")));
        terminal.print(table.lines(terminal.style()));
        terminal.print(List.of("", "Next: ./speedup lab NAME --out FILE.svg"));
    }

    private void run(Lab lab) {
        LabRequest request = LabChoice.request(lab, size, threads, CpuAllowance.here());
        Optional<PlotTarget> target = out.map(PlotTarget::at);
        prepare(lab, request);
        LabMeasurement measurement =
                LabMeasurement.of(context.machine(), context.clock(), lab.usesRealTime(), () -> measured(lab, request));
        LabReport report = measurement.report();
        List<String> caption = new ArrayList<>(measurement.conditions());
        caption.addAll(report.findings());
        Terminal terminal = context.terminal();
        LabText text = new LabText(terminal.style());
        terminal.print(List.of(terminal.style().paint(Tone.HEADING, "Lab " + lab.name() + ": " + lab.title()), ""));
        terminal.print(List.of(LabChoice.conditions(lab, request), ""));
        terminal.print(text.findings(report));
        measurement.conditions().forEach(line -> terminal.print(text.wrapped(line)));
        terminal.print(text.shown(report));
        target.map(file -> file.draw(report.plots(), caption))
                .ifPresent(file -> terminal.out().println("Plot: " + file));
        terminal.print(text.question(report));
    }

    private static void prepare(Lab lab, LabRequest request) {
        try {
            lab.prepare(request);
        } catch (MissingPrerequisiteException e) {
            throw cannotRun(lab, e);
        }
    }

    private static UsageException cannotRun(Lab lab, MissingPrerequisiteException e) {
        return new UsageException("The lab " + lab.name() + " cannot run here. " + e.getMessage(), e);
    }

    private LabReport measured(Lab lab, LabRequest request) {
        Terminal terminal = context.terminal();
        try (ProgressLine line = terminal.progressLine()) {
            LabProgress progress = terminal.rewritesErr()
                    ? (what, part) ->
                            line.tell(String.format(Locale.ROOT, "[%3.0f%%] %s: %s", PERCENT * part, lab.name(), what))
                    : LabProgress.NONE;
            return lab.run(request, progress);
        } catch (MissingPrerequisiteException e) {
            throw cannotRun(lab, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("The lab " + lab.name() + " was interrupted.", e);
        }
    }
}
