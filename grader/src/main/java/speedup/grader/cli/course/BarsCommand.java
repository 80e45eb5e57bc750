package speedup.grader.cli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.OnlyOption;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.report.ProgressLine;
import speedup.grader.study.BarsTable;
import speedup.grader.verdict.Gradebook;

/** Measures how far apart a right and the best wrong answers are, and where the bar stands between them. */
@Command(
        name = "bars",
        description = {
            "Shows each bar between the speedup of a right answer and that of the best slow one.",
            "For whoever sets bars. A bar is right if the right answer clears it with room, and no slow one comes near."
        },
        mixinStandardHelpOptions = true)
public final class BarsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = "--right",
            paramLabel = "PATH",
            required = true,
            description = "A submission with right answers, such as solutions.")
    private Path right = Path.of("");

    @Option(
            names = "--slow",
            paramLabel = "PATH",
            required = true,
            description = "A class of submissions, as the command grade takes one, with right answers that are too"
                    + " slow. To each exercise, those count that answer it.")
    private Path slow = Path.of("");

    @Mixin
    private final OnlyOption only = new OnlyOption();

    public BarsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        requireFolder(right);
        requireFolder(slow);
        List<BarsTable.Bar> bars = new ArrayList<>();
        try (ProgressLine progress = context.terminal().progressLine()) {
            for (Exercise<?, ?, ?> exercise : exercises()) {
                Gradebook reference = grade(exercise, right, progress);
                Gradebook slowAnswers = grade(exercise, slow, progress);
                bars.addAll(BarsTable.bars(exercise.id(), reference, slowAnswers.submissions()));
            }
        }
        context.terminal().print(BarsTable.lines(bars, context.terminal().style()));
        return ExitCode.ALL_PASSED.code();
    }

    private List<Exercise<?, ?, ?>> exercises() {
        Set<String> ids = only.ids(context);
        return context.catalogue().get().all().stream()
                .filter(exercise -> ids.isEmpty() || ids.contains(exercise.id()))
                .filter(exercise -> !exercise.requirements().isEmpty())
                .toList();
    }

    private Gradebook grade(Exercise<?, ?, ?> exercise, Path path, ProgressLine progress) {
        GradeRequest request = GradeRequest.atOnce(
                List.of(path), Set.of(exercise.id()), ExplanationLevel.NOTHING, OptionalInt.empty());
        return context.grading().grade(request, progress);
    }

    private static void requireFolder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new UsageException("There is no folder " + path + ".");
        }
    }
}
