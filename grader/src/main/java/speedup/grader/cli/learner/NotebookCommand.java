package speedup.grader.cli.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.app.notebook.Jupyter;
import speedup.grader.app.notebook.KernelSpec;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;

/** Opens the lessons' experiments in Jupyter, with a kernel for Java that has the labs on its class path. */
@Command(
        name = "notebook",
        description = "The lessons' experiments in Jupyter, to be run cell by cell.",
        mixinStandardHelpOptions = true)
public final class NotebookCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = "--install",
            description = "Start nothing; add the kernel to the Jupyter of this user, such as on a JupyterHub.")
    private boolean install;

    @Parameters(
            paramLabel = "OPTION",
            description = "Options of Jupyter's own, behind '--', such as '-- --no-browser --port=8899'.")
    private List<String> more = List.of();

    public NotebookCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> environment = context.host().variables();
        KernelSpec kernel = KernelSpec.of(context.home(), Path.of(System.getProperty("java.home")));
        if (install) {
            installed(kernel, environment);
            return ExitCode.ALL_PASSED.code();
        }
        Jupyter jupyter = Jupyter.find(environment);
        Path data = context.home().resolve(".speedup").resolve("jupyter");
        kernel.install(data);
        return run(jupyter, data, environment);
    }

    private void installed(KernelSpec kernel, Map<String, String> environment) throws IOException {
        if (!more.isEmpty()) {
            throw new UsageException("With --install no Jupyter is started, so it can be given no options.");
        }
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        Path folder = kernel.install(Jupyter.userData(environment, Path.of(System.getProperty("user.home")), mac));
        Terminal terminal = context.terminal();
        terminal.print(List.of(
                "The kernel \"Java (Speedup)\" is in " + folder + ".",
                "Open " + context.home().resolve("notebooks")
                        + " in Jupyter. To remove the kernel, delete that folder."));
    }

    private int run(Jupyter jupyter, Path data, Map<String, String> environment) throws IOException {
        Path notebooks = context.home().resolve("notebooks");
        if (!Files.isDirectory(notebooks)) {
            throw new UsageException("There is no folder " + notebooks + " with notebooks to open.");
        }
        context.terminal().print(List.of("Jupyter shows " + notebooks + ". To end it: Ctrl-C."));
        try {
            int code = jupyter.run(notebooks, data, environment, more);
            if (code != 0) {
                throw new UsageException("Jupyter has ended with exit code " + code + "; what it said stands above."
                        + "\nOptions of its own can be given: ./speedup notebook -- OPTION...");
            }
            return ExitCode.ALL_PASSED.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Jupyter was interrupted.", e);
        }
    }
}
