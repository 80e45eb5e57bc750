package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.UsageException;
import speedup.grader.app.results.ShardMerge;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.cli.output.AnonymityFolder;
import speedup.grader.cli.output.GradingOutput;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.text.FileProblem;
import speedup.grader.text.Paragraph;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook.Conditions;

/** Makes one report of the parts of a class. */
@Command(
        name = "merge",
        description =
                "Makes one report of a class from the parts that ./speedup grade --shard has graded, in the formats"
                        + " that they were graded with.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: as those of grade, for the class."})
public final class MergeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder that the parts were graded into with --out. The report of the class is written"
                    + " there too.")
    private Path shared = Path.of("");

    @Option(
            names = "--partial",
            description = "Merge the parts that are there, although others are missing. Whose marks those are is said.")
    private boolean partial;

    @Option(
            names = "--mixed",
            description = "Merge parts that were graded under unlike conditions, such as other processors or numbers of"
                    + " cores. The report says which.")
    private boolean mixed;

    public MergeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        SortedMap<Path, RecordedGrading> parts = parts();
        if (parts.isEmpty()) {
            throw new UsageException("There is no part of a class in " + shared
                    + ". Grade parts with ./speedup grade CLASS --shard 1/4 --out " + shared
                    + ", and so on up to 4/4.");
        }
        ShardMerge merge = ShardMerge.of(parts);
        requireAll(merge);
        requireLikeConditions(merge.conditions());
        return write(merge.grading(), parts.firstKey());
    }

    private int write(RecordedGrading merged, Path firstPart) {
        GradeOptions options = GradeOptions.of(merged.run().options());
        if (options.anonymous()) {
            AnonymityFolder.key(shared, firstPart);
        }
        options.readClass(Optional.of(shared));
        GradingOutput output = new GradingOutput(context, options);
        List<Path> files = new ReportFolder(shared).locked(() -> output.write(merged, shared));
        context.terminal().print(new ConsoleReport(context.terminal().style()).text(merged.gradebook()));
        output.print(files, merged.gradebook(), Optional.of(shared));
        return ExitCode.of(merged.gradebook()).code();
    }

    private SortedMap<Path, RecordedGrading> parts() {
        try (Stream<Path> entries = Files.list(shared)) {
            SortedMap<Path, RecordedGrading> parts = new TreeMap<>();
            for (Path folder : entries.filter(entry -> Files.exists(RecordedGrading.file(entry)))
                    .toList()) {
                RecordedGrading grading = read(folder);
                if (grading.gradebook().shard().isPresent()) {
                    parts.put(folder, grading);
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UsageException(
                    "The folder with the parts, " + shared + ", cannot be read: " + FileProblem.of(e) + ".", e);
        }
    }

    private static RecordedGrading read(Path folder) {
        try {
            return RecordedGrading.read(folder);
        } catch (IOException e) {
            throw new UsageException(
                    RecordedGrading.file(folder) + " cannot be read: " + FileProblem.of(e)
                            + ". Grade that part again: what is cached there is taken over.",
                    e);
        }
    }

    private void requireAll(ShardMerge merge) {
        List<Integer> missing = merge.missing();
        if (missing.isEmpty()) {
            return;
        }
        List<String> submissions = merge.missingSubmissions();
        String what = (missing.size() == 1 ? "Part " : "Parts ")
                + missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of " + merge.count()
                + (missing.size() == 1 ? " is" : " are") + " missing, with " + submissions.size()
                + (submissions.size() == 1 ? " submission" : " submissions");
        if (!partial) {
            throw new UsageException(what + ". Grade it, as with --shard " + missing.get(0) + "/" + merge.count()
                    + ", or give --partial to merge what is there.");
        }
        print(what + ": " + String.join(", ", submissions) + ".");
    }

    private void requireLikeConditions(Map<Conditions, List<Integer>> conditions) {
        if (conditions.size() == 1) {
            return;
        }
        if (!mixed) {
            throw new UsageException("The parts were graded under unlike conditions. "
                    + conditions.entrySet().stream().map(MergeCommand::line).collect(Collectors.joining(". "))
                    + ". Grade them under like ones, or give --mixed: bars follow the cores of each machine, and the"
                    + " report says who was graded where.");
        }
        print("The parts were graded under unlike conditions; the report says who was graded where.");
        conditions.entrySet().stream().map(MergeCommand::line).forEach(this::print);
    }

    private static String line(Map.Entry<Conditions, List<Integer>> like) {
        Conditions conditions = like.getKey();
        return (like.getValue().size() == 1 ? "Part " : "Parts ")
                + like.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ": "
                + conditions.cores() + (conditions.cores() == 1 ? " core of " : " cores of ") + conditions.processor()
                + ", Java " + conditions.java() + ", sandbox " + conditions.sandbox() + ", CPU times from "
                + conditions.accounting() + ", timed at " + conditions.priority();
    }

    private void print(String text) {
        Paragraph.wrap(UntrustedText.line(text), context.terminal().style().width())
                .forEach(context.terminal().out()::println);
    }
}
