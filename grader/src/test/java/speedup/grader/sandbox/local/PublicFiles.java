package speedup.grader.sandbox.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import speedup.grader.sandbox.Accounting;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;

/**
 * A sandbox that gives its commands copies of the libraries in root's own folders. Tests have their libraries there,
 * which the level {@code user} cannot show; graders have them in the checkout.
 *
 * @param sandbox the one that starts the processes
 * @param folder where the copies are
 */
public record PublicFiles(Sandbox sandbox, Path folder) implements Sandbox, AutoCloseable {

    /**
     * One whose copies go when it is closed.
     *
     * @throws SandboxUnavailableException at the level {@code user}, if others cannot enter the checkout: it has to be
     *     read there
     */
    public static PublicFiles in(Sandbox sandbox) throws IOException, SandboxUnavailableException {
        Path checkout = Path.of(System.getProperty("speedup.home")).toRealPath();
        for (Path folder = checkout; sandbox.level() == SandboxLevel.USER && folder != null; ) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new SandboxUnavailableException(
                        "The level user cannot be tried in " + checkout + ": others may not enter " + folder + ".");
            }
            folder = folder.getParent();
        }
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
            if (path.startsWith(System.getProperty("user.home")) && Files.isRegularFile(path)) {
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

    private synchronized Path copy(Path path) throws IOException {
        Path copy = folder.resolve(path.toString().hashCode() + "-" + path.getFileName());
        if (!Files.exists(copy)) {
            Files.copy(path, copy);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
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
