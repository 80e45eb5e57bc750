package speedup.grader.cli.learner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import speedup.grader.app.Terminal;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.PictureFile;

/** Shows what the machine has, and how much of it may be used here. */
@Command(
        name = "machine",
        description = "Cores, caches and limits of this machine, and what it can show of a speedup.",
        mixinStandardHelpOptions = true)
public final class MachineCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--out", paramLabel = "FILE", description = "Draw the machine to this file, a .svg.")
    private Optional<Path> out = Optional.empty();

    public MachineCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<PictureFile> target = out.map(PictureFile::at);
        Terminal terminal = context.terminal();
        terminal.print(context.machine().describe(terminal.style().width()));
        target.map(file -> file.write(context.machine().draw()))
                .ifPresent(file -> terminal.print(List.of("", "Picture: " + file)));
        return ExitCode.ALL_PASSED.code();
    }
}
