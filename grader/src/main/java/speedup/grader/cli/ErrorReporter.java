package speedup.grader.cli;

import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;

/** Shows what went wrong: to a user in a line or two, to a developer with the trace. */
final class ErrorReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;

    ErrorReporter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        terminal.warn(String.valueOf(failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        terminal.warn("'./" + command.getCommandSpec().qualifiedName() + " --help' tells what there is.");
        return ExitCode.WRONG_USE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof UsageException) {
            terminal.warn(String.valueOf(failure.getMessage()));
            return ExitCode.WRONG_USE.code();
        }
        if (failure instanceof CancellationException) {
            terminal.warn("Stopped before the end.");
            return ExitCode.STOPPED.code();
        }
        terminal.warn("Speedup has a fault; please report it, with what follows.");
        failure.printStackTrace(terminal.err());
        terminal.err().flush();
        return ExitCode.INTERNAL_ERROR.code();
    }
}
