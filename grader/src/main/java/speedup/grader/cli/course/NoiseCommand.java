package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import speedup.grader.app.StudyService;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.CoresOption;
import speedup.grader.cli.options.OnlyOption;
import speedup.grader.measurement.Budget;
import speedup.grader.study.Load;
import speedup.grader.study.RoundsFile;
import speedup.grader.study.StudyCell;
import speedup.grader.study.StudyText;
import speedup.grader.verdict.DecidedShare;

/** Tells how often verdicts about speed are right, wrong and open on this machine. */
@Command(
        name = "noise",
        description = {
            "Measures answers of known speed again and again beside known loads, and counts the wrong verdicts.",
            "For whoever has to defend a mark."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 no verdict was wrong that was not near the bar, 1 one was, 2 wrong use, 3 with --quick: none",
            "was wrong, but too many of them were none, 70 internal error."
        })
public final class NoiseCommand implements Callable<Integer> {

    private static final Path REFERENCE_ANSWERS = Path.of("grader", "study", "answers");
    private static final int TIMES = 3;
    private static final Budget QUICK = new Budget(30, Duration.ofSeconds(8));

    private final CommandContext context;

    @Option(
            names = "--answers",
            paramLabel = "PATH",
            description = "A folder with a folder for each exercise, such as threads-matmul, with a source that can be"
                    + " of several kinds, and kinds.properties, which says what each is worth."
                    + " Default: those of the project, grader/study/answers.")
    private @Nullable Path answers;

    @Mixin
    private final OnlyOption only = new OnlyOption();

    @Option(
            names = "--loads",
            paramLabel = "LOAD",
            split = ",",
            description = "What else the machine shall do, separated by commas: ${COMPLETION-CANDIDATES}. Default: all,"
                    + " one after the other; idle and hog with --quick.")
    private List<Load> loads = List.of();

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How often each answer is measured beside each load. Default: 3; 1 with --quick.")
    private Optional<Integer> times = Optional.empty();

    @Mixin
    private final CoresOption cores = new CoresOption();

    @Option(
            names = "--quick",
            description = "A small study: few loads, once, and no more than some seconds for each verdict.")
    private boolean quick;

    @Option(
            names = "--rounds",
            paramLabel = "FILE",
            description = "Also write every round to this file, as comma-separated values, for statistics of your own.")
    private @Nullable Path rounds;

    public NoiseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (times.isPresent() && times.get() < 1) {
            throw new UsageException("--times must be at least 1, not " + times.get() + ".");
        }
        StudyService.Request request = request();
        List<StudyCell> cells = rounds == null ? study(request) : studyInto(rounds, request);
        return end(cells.stream()
                        .filter(cell -> !cell.answer().truth().isNear())
                        .toList())
                .code();
    }

    /** A quick study is there to notice a grader that is broken, and one that decides nothing is. */
    private ExitCode end(List<StudyCell> clear) {
        if (clear.stream().anyMatch(cell -> cell.ours().wrong() > 0)) {
            return ExitCode.NOT_ALL_PASSED;
        }
        DecidedShare share = new DecidedShare(
                clear.stream().mapToInt(cell -> cell.ours().right()).sum(),
                clear.stream().mapToInt(cell -> cell.ours().open()).sum());
        if (!quick || share.isEnough()) {
            return ExitCode.ALL_PASSED;
        }
        context.terminal().err().println("Away from the bar, " + share + ".");
        return ExitCode.INCONCLUSIVE;
    }

    private List<StudyCell> study(StudyService.Request request) {
        Terminal terminal = context.terminal();
        List<StudyCell> cells =
                context.study().study(request, line -> terminal.err().println(line));
        terminal.print(StudyText.lines(cells, terminal.style()));
        return cells;
    }

    /** The file is there before the study begins: that it cannot be written is no news for an hour later. */
    private List<StudyCell> studyInto(Path file, StudyService.Request request) {
        try (RoundsFile out = RoundsFile.create(file)) {
            List<StudyCell> cells = study(request);
            out.add(cells);
            return cells;
        } catch (IOException e) {
            throw new UsageException(
                    "--rounds: " + file + " cannot be written. Name a file in a folder that is there, that you"
                            + " may write to, and that has room.");
        }
    }

    private StudyService.Request request() {
        Path folder = answers == null ? context.home().resolve(REFERENCE_ANSWERS) : answers;
        if (!Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder + ".");
        }
        List<Load> usual = quick ? List.of(Load.IDLE, Load.BUSY_LOOP) : List.of(Load.values());
        return new StudyService.Request(
                folder,
                only.ids(context),
                loads.isEmpty() ? usual : loads,
                times.orElse(quick ? 1 : TIMES),
                quick ? QUICK : Budget.USUAL,
                cores.count());
    }
}
