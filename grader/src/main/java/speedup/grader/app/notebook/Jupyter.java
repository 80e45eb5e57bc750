package speedup.grader.app.notebook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import speedup.grader.app.UsageException;

/**
 * A Jupyter that is installed.
 *
 * @param command the program that opens notebooks, and what it has to be told for that
 */
public record Jupyter(List<String> command) {

    private static final String PATH = "JUPYTER_PATH";

    /** The newest way to show notebooks first. */
    private static final List<List<String>> WAYS =
            List.of(List.of("jupyter-lab"), List.of("jupyter-notebook"), List.of("jupyter", "notebook"));

    /** For a server to shut its kernels down. */
    private static final long LAST_SECONDS = 10;

    public Jupyter {
        command = List.copyOf(command);
    }

    /**
     * Finds one on the PATH.
     *
     * @throws UsageException if there is none; the message says how to get one
     */
    public static Jupyter find(Map<String, String> environment) {
        List<Path> folders = folders(environment.getOrDefault("PATH", ""));
        for (List<String> way : WAYS) {
            Optional<Path> program = folders.stream()
                    .map(folder -> folder.resolve(way.get(0)))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .findFirst();
            if (program.isPresent()) {
                List<String> command = new ArrayList<>(List.of(program.get().toString()));
                command.addAll(way.subList(1, way.size()));
                return new Jupyter(command);
            }
        }
        throw new UsageException("The notebooks need Jupyter, and none is on the PATH."
                + " Install it: your system's package jupyter-notebook, or 'pip install notebook'.\n"
                + "Where Jupyter runs elsewhere, as on a JupyterHub, './speedup notebook --install' adds the kernel"
                + " to it.\nEvery experiment is there without Jupyter too: './speedup lab' lists them.");
    }

    private static List<Path> folders(String path) {
        List<Path> folders = new ArrayList<>();
        for (String folder : path.split(File.pathSeparator, -1)) {
            try {
                folders.add(Path.of(folder));
            } catch (InvalidPathException e) {
                // Whatever looks for programs passes it over.
            }
        }
        return folders;
    }

    /**
     * The folder in which Jupyter looks for what a user has installed.
     *
     * @param mac whether this is macOS
     */
    public static Path userData(Map<String, String> environment, Path userHome, boolean mac) {
        String told = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        if (!told.isEmpty()) {
            return Path.of(told);
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        if (mac) {
            return userHome.resolve("Library").resolve("Jupyter");
        }
        return (shared.isEmpty() ? userHome.resolve(".local").resolve("share") : Path.of(shared)).resolve("jupyter");
    }

    /**
     * The command line. The server listens to this machine alone, and asks nothing when it is told to end.
     *
     * @param more options of Jupyter's own
     */
    public List<String> commandLine(List<String> more) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--ip=127.0.0.1", "-y"));
        line.addAll(more);
        return line;
    }

    /**
     * Runs it to its end. When this process is ended, it is too, with its kernels.
     *
     * @param folder what it shows
     * @param data a data folder besides the usual ones, with the kernel in it
     * @return its exit code
     * @throws IOException if it cannot be started
     */
    public int run(Path folder, Path data, Map<String, String> environment, List<String> more)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(commandLine(more)).directory(folder.toFile()).inheritIO();
        String others = environment.getOrDefault(PATH, "");
        builder.environment().put(PATH, others.isEmpty() ? data.toString() : data + File.pathSeparator + others);
        Process server = builder.start();
        Thread ending = new Thread(() -> end(server), "end-jupyter");
        Runtime.getRuntime().addShutdownHook(ending);
        return server.waitFor();
    }

    private static void end(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
