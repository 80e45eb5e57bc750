package speedup.grader.cli.learner;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import speedup.grader.app.Terminal;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;

/** Shows what the machine has, and how much of it may be used here. */
@Command(
        name = "machine",
        description = "Cores, caches and limits of this machine, and what it can show of a speedup.",
        mixinStandardHelpOptions = true)
public final class MachineCommand implements Callable<Integer> {

    private final CommandContext context;

    public MachineCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        terminal.print(context.machine().describe(terminal.style().width()));
        return ExitCode.ALL_PASSED.code();
    }
}
