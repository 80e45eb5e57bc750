package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.ShardChoice;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.app.results.MarkHistory;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.follow.FollowRun;
import speedup.grader.cli.follow.FollowedInbox;
import speedup.grader.cli.options.FollowOption;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.cli.output.AnonymityFolder;
import speedup.grader.cli.output.GradingOutput;
import speedup.grader.cli.output.PlatformDelivery;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.ProgressLine;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.report.run.GradingRun;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;

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
public final class GradeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private final GradeOptions options = new GradeOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write report.json into this folder, and keep each verdict there as it is made: a run that was"
                            + " stopped goes on with what is left.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--fresh",
            description = "Grade everything, also what an earlier run with the same --out has graded.")
    private boolean fresh;

    @Option(
            names = "--shard",
            paramLabel = "N/M",
            description =
                    "Grade part N of M parts of the class, into a folder of its own within that of --out. ./speedup"
                            + " merge DIR makes one report of all parts, which may be graded on as many machines.")
    private Optional<String> shard = Optional.empty();

    public GradeCommand(CommandContext context) {
        this.context = context;
    }

    @Mixin
    private final FollowOption follow = new FollowOption();

    @Override
    public Integer call() {
        if (follow.isAsked()) {
            return follow();
        }
        if (fresh && out.isEmpty()) {
            throw new UsageException("--fresh needs --out: without it, nothing is kept from run to run.");
        }
        if (options.anonymous() && out.isEmpty()) {
            throw new UsageException("--anonymous needs --out: the file that says whose an id is goes there.");
        }
        Optional<ShardChoice> part = shard.map(this::part);
        if (part.isPresent()) {
            options.format().requireForClass("--shard", context.host());
        }
        Optional<Path> reports = part.isPresent() ? out.map(part.get()::folder) : out;
        GradeRequest whole = options.request(reports, reports.map(folder -> new CacheOptions(folder, fresh)), context);
        GradeRequest named = part.map(whole::forShard).orElse(whole);
        Optional<String> course = options.courseSha256();
        reports.map(ReportFolder::new).ifPresent(ReportFolder::prepare);
        GradeRequest request = key(reports).map(named::anonymous).orElse(named);
        try (PlatformDelivery delivery = PlatformDelivery.begin(options.format(), request, context)) {
            return grade(request, reports, course, delivery);
        }
    }

    private int follow() {
        Duration settle = follow.settle();
        List<String> others = Stream.concat(
                        fresh ? Stream.of("--fresh") : Stream.empty(),
                        shard.stream().map(part -> "--shard"))
                .toList();
        return new FollowRun(context, options, FollowedInbox.of(options, out, others, context)).run(settle);
    }

    private Optional<AnonymityKey> key(Optional<Path> reports) {
        Stream.concat(out.stream(), reports.stream())
                .forEach(folder -> AnonymityFolder.requireAlike(folder, options.anonymous()));
        return options.anonymous()
                ? Optional.of(AnonymityFolder.key(out.orElseThrow(), reports.orElseThrow()))
                : Optional.empty();
    }

    private int grade(
            GradeRequest request, Optional<Path> reports, Optional<String> course, PlatformDelivery delivery) {
        Instant began = context.clock().instant();
        Gradebook gradebook;
        try (ProgressLine progress = context.terminal().progressLine()) {
            gradebook = context.grading().grade(request, progress);
        }
        GradingRun run =
                new GradingRun(options.recorded(context), began, context.clock().instant(), course);
        GradingOutput output = new GradingOutput(context, options);
        // The file first: whatever happens to the terminal, the marks are kept. And the other way round.
        try {
            List<Path> files =
                    reports.map(folder -> write(run, gradebook, output, folder)).orElse(List.of());
            print(gradebook);
            output.print(files, gradebook, reports);
        } catch (UsageException notWritten) {
            print(gradebook);
            delivery.deliver(gradebook, reports);
            throw notWritten;
        }
        delivery.deliver(gradebook, reports);
        // A part may be empty, where there are more parts than submissions.
        boolean isEmptyPart =
                gradebook.shard().isPresent() && gradebook.submissions().isEmpty();
        return isEmptyPart ? ExitCode.ALL_PASSED.code() : ExitCode.of(gradebook).code();
    }

    private static List<Path> write(GradingRun run, Gradebook gradebook, GradingOutput output, Path folder) {
        return new ReportFolder(folder)
                .locked(() -> output.write(new RecordedGrading(run, withEarlierMarks(gradebook, folder)), folder));
    }

    private ShardChoice part(String text) {
        if (out.isEmpty()) {
            throw new UsageException("--shard needs --out: the parts meet in that folder.");
        }
        return ShardChoice.parse(text)
                .orElseThrow(
                        () -> new UsageException("--shard takes the number of a part and how many there are, such as"
                                + " 3/20, and not " + UntrustedText.line(text) + "."));
    }

    /** What an earlier run with this folder has recorded of the same submissions stays in the report. */
    private static Gradebook withEarlierMarks(Gradebook gradebook, Path folder) {
        try {
            return MarkHistory.carryOver(RecordedGrading.read(folder).gradebook(), gradebook);
        } catch (IOException noneOrDamaged) {
            return gradebook;
        }
    }

    private void print(Gradebook gradebook) {
        Terminal terminal = context.terminal();
        terminal.print(new ConsoleReport(terminal.style()).text(gradebook));
    }
}
