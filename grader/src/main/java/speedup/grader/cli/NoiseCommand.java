package speedup.grader.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import speedup.grader.noise.Cell;
import speedup.grader.noise.Load;
import speedup.grader.noise.NoiseTable;

/** Tells how often verdicts about speed are right, wrong and open on this machine. */
@Command(
        name = "noise",
        description = {
            "Measures answers of known speed again and again beside known loads, and counts the wrong verdicts.",
            "For whoever has to defend a mark."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 no verdict was wrong, 1 one was, 2 wrong use, 70 internal error."})
final class NoiseCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = "--answers",
            paramLabel = "PATH",
            required = true,
            description = "A folder with a folder for each exercise, such as threads-matmul, with submissions in it."
                    + " Those count that say status=PASSED or status=TOO_SLOW in their expected.properties.")
    private Path answers = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "Only these exercises, separated by commas. Default: all.")
    private Set<String> only = Set.of();

    @Option(
            names = "--loads",
            paramLabel = "LOAD",
            split = ",",
            description = "What else the machine shall do, separated by commas: ${COMPLETION-CANDIDATES}. Default: all,"
                    + " one after the other.")
    private List<Load> loads = List.of(Load.values());

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each answer is measured beside each load. Default: ${DEFAULT-VALUE}.")
    private int times;

    NoiseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(answers)) {
            throw new UserError("There is no folder " + answers + ".");
        }
        if (times < 1) {
            throw new UserError("--times must be at least 1, not " + times + ".");
        }
        Set<String> ids = new LinkedHashSet<>();
        only.forEach(id -> ids.add(context.catalogue().get().get(id.strip()).id()));
        Screen screen = context.screen();
        List<Cell> cells = context.noise()
                .study(
                        new NoiseService.Request(answers, ids, loads, times),
                        line -> screen.err().println(line));
        screen.print(NoiseTable.lines(cells, screen.look()));
        boolean wrong = cells.stream().anyMatch(cell -> cell.ours().wrong() > 0);
        return (wrong ? ExitCode.NOT_ALL_PASSED : ExitCode.ALL_PASSED).code();
    }
}
