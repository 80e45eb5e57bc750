package speedup.grader.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What to run in a sandbox, and what it may see.
 *
 * <p>System folders ({@code /usr}, {@code /bin}, {@code /lib*}) are always there, and so is an empty {@code /tmp},
 * which is the working directory. When the grader runs as root, the command runs as an ordinary user of its own:
 * what it is to read must be readable for all, and a socket that it is to connect to must be writable for all (keep
 * both in a folder that only the grader can enter). Writable files are given to that user. At {@link
 * SandboxLevel#USER} there is no file system of its own: the working directory is elsewhere, {@code /tmp} is the
 * machine's, and what is to be read must be in folders that all may enter, unless it is in the grader's {@link
 * TempFiles}, which are opened to this sandbox alone.
 *
 * @param command the program and its arguments
 * @param environment variables beside {@code PATH}, {@code LANG}, {@code HOME} and {@code TMPDIR}, which are set
 * @param readable files and folders to be seen at the same path, read-only; a socket in a folder can be connected to
 * @param writable files to be read and written at the same path
 * @param cpus the CPUs it may run on, as numbered by the kernel; empty for all that the grader has
 * @param limits what it may take
 */
public record SandboxedCommand(
        List<String> command,
        Map<String, String> environment,
        List<Path> readable,
        List<Path> writable,
        List<Integer> cpus,
        SandboxLimits limits) {

    /** Copies the collections and checks that there is a command. */
    public SandboxedCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        readable = readable.stream().map(SandboxedCommand::normal).toList();
        writable = writable.stream().map(SandboxedCommand::normal).toList();
        cpus = List.copyOf(cpus);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("A sandboxed command needs at least the name of a program");
        }
    }

    /** The CPUs as Linux writes a list of them, such as {@code 0,3}; empty for all that the grader has. */
    public String cpuList() {
        return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
