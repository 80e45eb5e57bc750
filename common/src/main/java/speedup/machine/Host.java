package speedup.machine;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Where facts about a machine are found.
 *
 * @param root the folder in which {@code proc} and {@code sys} are
 * @param environment the environment variables
 * @param availableProcessors what the Java virtual machine says it may use; at least 1
 */
public record Host(Path root, Map<String, String> environment, int availableProcessors) {

    public Host {
        environment = Map.copyOf(environment);
        if (availableProcessors < 1) {
            throw new IllegalArgumentException("availableProcessors must be at least 1, not " + availableProcessors);
        }
    }

    /** The machine on which this runs. */
    public static Host here() {
        return new Host(Path.of("/"), System.getenv(), Runtime.getRuntime().availableProcessors());
    }

    /** What the machine is called; empty where the kernel does not say it. */
    public String name() {
        return new SystemFiles(this)
                .read("/proc/sys/kernel/hostname", Function.identity())
                .orElse("");
    }

    /** Where an absolute path of this machine is: under its root. */
    Path path(String absolute) {
        return root.resolve(absolute.replaceFirst("^/+", ""));
    }
}
