package speedup.grader.cli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.SimilarityService;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.InputOptions;
import speedup.grader.cli.options.OnlyOption;
import speedup.grader.cli.options.SandboxOption;
import speedup.grader.cli.output.AnonymityFolder;
import speedup.grader.cli.output.SimilarityFolder;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.SimilarPair;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.UntrustedText;

/** Says how alike the answers of a class are. */
@Command(
        name = "similarity",
        description = {
            "Compares the answers of a class with each other, by JPlag.",
            "JPlag is a program of its own under the GPL. Maven fetches it the first time, and it needs a JDK, version 21"
                    + " or newer, which is looked for. A similarity is a reason to look at two answers, and no proof."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all was compared, 2 wrong use or something is missing, 3 a comparison failed."})
public final class SimilarityCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLASS",
            description = "A folder of submissions, or a class as a platform delivers it, as grade takes it.")
    private List<Path> paths = List.of();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final OnlyOption only = new OnlyOption();

    @Mixin
    private final SandboxOption sandbox = new SandboxOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Write similarity.html, similarity.csv and JPlag's own reports into this folder. If the class"
                    + " is graded there, its overview links them.")
    private Path out = Path.of("");

    public SimilarityCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException("There is nothing to compare at " + path + ": no such file or directory.");
            }
        }
        SimilarityFolder folder = new SimilarityFolder(out);
        folder.prepare();
        Optional<AnonymityKey> key =
                AnonymityKey.isIn(out) ? Optional.of(AnonymityFolder.key(out, out)) : Optional.empty();
        Terminal terminal = context.terminal();
        ClassSimilarity found = context.similarity()
                .compare(
                        new SimilarityService.Request(
                                paths, input.choice(), only.ids(context), sandbox.choice(), folder.reports(), out, key),
                        line -> terminal.warn(line));
        List<Path> files = folder.write(found);
        print(found);
        files.forEach(file -> terminal.out().println("Report: " + file));
        return (found.isComplete() ? ExitCode.ALL_PASSED : ExitCode.INCONCLUSIVE).code();
    }

    private void print(ClassSimilarity found) {
        Table table = new Table(
                Column.left("exercise"),
                Column.right("compared"),
                Column.right("median"),
                Column.right("most"),
                Column.wrapping("the most similar pair"));
        found.exercises().stream()
                .filter(exercise -> !exercise.pairs().isEmpty())
                .forEach(exercise -> add(table, exercise, exercise.pairs().get(0)));
        Terminal terminal = context.terminal();
        if (found.comparedAny()) {
            terminal.print(table.lines(terminal.style()));
        }
        for (ExerciseSimilarity exercise : found.exercises()) {
            exercise.problem()
                    .ifPresent(problem -> terminal.out().println(UntrustedText.line(exercise.id() + ": " + problem)));
            int left = exercise.leftOut().size();
            if (left > 0) {
                terminal.out()
                        .println(exercise.id() + ": " + left + (left == 1 ? " answer" : " answers")
                                + " not compared; the page says why.");
            }
        }
    }

    private static void add(Table table, ExerciseSimilarity exercise, SimilarPair most) {
        table.add(
                Table.cell(exercise.id()),
                Table.cell("" + exercise.compared()),
                Table.cell(percent(exercise.median().orElse(0))),
                Table.cell(percent(most.average())),
                Table.cell(UntrustedText.line(most.first()) + " and " + UntrustedText.line(most.second())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
