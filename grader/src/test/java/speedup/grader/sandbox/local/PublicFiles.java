package speedup.grader.sandbox.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import speedup.grader.sandbox.Accounting;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;

/**
 * A sandbox that gives its commands copies of what stands in folders that others cannot enter, be it libraries or the
 * checkout: the level {@code user} cannot show that.
 *
 * @param sandbox the one that starts the processes
 * @param folder where the copies are
 */
public record PublicFiles(Sandbox sandbox, Path folder) implements Sandbox, AutoCloseable {

    /** The sandbox's own temporary files are not among them. */
    private static final List<Path> ROOTS = Stream.of("user.home", "speedup.home")
            .map(name -> Path.of(System.getProperty(name)).toAbsolutePath().normalize())
            .toList();

    /** One whose copies go when it is closed. */
    public static PublicFiles in(Sandbox sandbox) throws IOException {
        return new PublicFiles(sandbox, SandboxVariants.shared(Files.createTempDirectory("speedup-test-")));
    }

    @Override
    public SandboxLevel level() {
        return sandbox.level();
    }

    @Override
    public Accounting accounting() {
        return sandbox.accounting();
    }

    @Override
    public Priority priority() {
        return sandbox.priority();
    }

    @Override
    public boolean holdsCpus() {
        return sandbox.holdsCpus();
    }

    @Override
    public SandboxedProcess start(SandboxedCommand command) throws IOException {
        Map<String, String> copies = new LinkedHashMap<>();
        for (Path path : command.readable()) {
            if (ROOTS.stream().anyMatch(path::startsWith) && !isForAll(path)) {
                copies.put(path.toString(), copy(path).toString());
            }
        }
        return sandbox.start(new SandboxedCommand(
                command.command().stream().map(word -> replace(word, copies)).toList(),
                command.environment(),
                command.readable().stream()
                        .map(path -> Path.of(copies.getOrDefault(path.toString(), path.toString())))
                        .toList(),
                command.writable(),
                command.cpus(),
                command.limits()));
    }

    private static boolean isForAll(Path path) throws IOException {
        for (Path folder = path.toRealPath().getParent(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private synchronized Path copy(Path path) throws IOException {
        Path copy = folder.resolve(path.toString().hashCode() + "-" + path.getFileName());
        if (!Files.exists(copy)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.sorted().toList()) {
                    Path to = copy.resolve(path.relativize(file).toString());
                    Files.copy(file, to);
                    Files.setPosixFilePermissions(
                            to, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        return copy;
    }

    private static String replace(String word, Map<String, String> copies) {
        String replaced = word;
        for (Map.Entry<String, String> copy : copies.entrySet()) {
            replaced = replaced.replace(copy.getKey(), copy.getValue());
        }
        return replaced;
    }

    @Override
    public void close() throws IOException {
        new SandboxDirectory(folder).delete();
    }
}
