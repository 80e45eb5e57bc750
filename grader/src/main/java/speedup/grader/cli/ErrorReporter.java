package speedup.grader.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.text.UntrustedText;

/** Shows what went wrong: to a user in a line or two, to a developer with the trace. */
final class ErrorReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final String INDENT = "\t";

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
        trace(failure).forEach(terminal.err()::println);
        terminal.err().flush();
        return ExitCode.INTERNAL_ERROR.code();
    }

    /** A message in it may be a submission's, and a build service obeys some lines. */
    private static Stream<String> trace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString()
                .lines()
                .map(line -> line.startsWith(INDENT)
                        ? INDENT + UntrustedText.line(line.substring(INDENT.length()))
                        : UntrustedText.line(line));
    }
}
