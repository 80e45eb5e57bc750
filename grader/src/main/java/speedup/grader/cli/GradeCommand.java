package speedup.grader.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.CommandContext;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.course.LessonSections;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.ProgressLine;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.text.Paragraph;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;
import speedup.rules.VerdictRules;

/** Grades submissions, one or a whole class's. */
@Command(
        name = "grade",
        description = "Grades directories, archives, or folders of them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 all passed, 1 something did not pass, 2 wrong use, 3 inconclusive only, 4 as 1 and",
            "something else inconclusive, 70 internal error, 130 stopped."
        })
final class GradeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A submission (a directory or an archive), a folder of submissions, or a class as a platform"
                    + " delivers it.")
    private List<Path> paths = List.of();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write report.json into this folder, and keep each verdict there as it is made: a run that was"
                            + " stopped goes on with what is left.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ClassOptions students = new ClassOptions();

    @Option(
            names = "--fresh",
            description = "Grade everything, also what an earlier run with the same --out has graded.")
    private boolean fresh;

    @Mixin
    private final OnlyOption only = new OnlyOption();

    @Mixin
    private final SandboxOption sandbox = new SandboxOption();

    @Option(
            names = "--marks-only",
            description =
                    "Do not find out why an answer failed, by the lesson's tests or by recording it. Marks are the"
                            + " same, and come sooner.")
    private boolean marksOnly;

    @Mixin
    private final CoresOption cores = new CoresOption();

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(
            names = "--retries",
            paramLabel = "N",
            description = "How often to grade again what the machine could not decide or what was just too slow, at the"
                    + " end and after up to half a minute of waiting for a quiet machine. Default: "
                    + VerdictRules.RETRIES + ".")
    private Optional<Integer> retries = Optional.empty();

    GradeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        GradeRequest request = request();
        out.map(ReportFolder::new).ifPresent(ReportFolder::prepare);
        try (PlatformDelivery delivery = PlatformDelivery.begin(format, request, context)) {
            return grade(request, delivery);
        }
    }

    private int grade(GradeRequest request, PlatformDelivery delivery) {
        Gradebook gradebook;
        try (ProgressLine progress = context.terminal().progressLine()) {
            gradebook = context.grading().grade(request, progress);
        }
        // The file first: whatever happens to the terminal, the marks are kept. And the other way round.
        try {
            ClassMarks marks = students.marks(gradebook);
            List<Path> files =
                    out.map(folder -> write(marks, new ReportFolder(folder))).orElse(List.of());
            print(gradebook);
            files.forEach(written -> context.terminal().out().println("Report: " + written));
            printNotes(marks);
        } catch (UsageException notWritten) {
            print(gradebook);
            delivery.deliver(gradebook, out);
            throw notWritten;
        }
        delivery.deliver(gradebook, out);
        return ExitCode.of(gradebook).code();
    }

    private void print(Gradebook gradebook) {
        Terminal terminal = context.terminal();
        terminal.print(new ConsoleReport(terminal.style()).text(gradebook));
    }

    private List<Path> write(ClassMarks marks, ReportFolder folder) {
        return folder.write(marks, format.formats(out), LessonSections.in(context.home()));
    }

    private void printNotes(ClassMarks marks) {
        Terminal terminal = context.terminal();
        ClassOptions.notes(marks, format.formats(out)).stream()
                .flatMap(note -> Paragraph.wrap(
                        UntrustedText.line(note), terminal.style().width())
                        .stream())
                .forEach(terminal.out()::println);
    }

    private GradeRequest request() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException("There is nothing to grade at " + path + ": no such file or directory.");
            }
        }
        students.read(format.formats(out), out);
        InputChoice choice = format.restrict(input.choice(), paths, context.host());
        OptionalInt limit = cores.count();
        if (fresh && out.isEmpty()) {
            throw new UsageException("--fresh needs --out: without it, nothing is kept from run to run.");
        }
        int times = retries.orElse(VerdictRules.RETRIES);
        if (times < 0) {
            throw new UsageException("--retries must be at least 0, not " + times + ".");
        }
        Set<String> ids = only.ids(context);
        ExplanationLevel explanation = marksOnly ? ExplanationLevel.NOTHING : ExplanationLevel.FAILURES;
        Optional<CacheOptions> cache = out.map(folder -> new CacheOptions(folder, fresh));
        GradeRequest request = new GradeRequest(
                paths, choice, ids, sandbox.choice(), explanation, times, limit, students.roster(), cache);
        return course.complete(request, retries, context);
    }
}
