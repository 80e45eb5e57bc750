package speedup.grader.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a platform tells a program that it runs.
 *
 * @param variables the environment
 * @param root the folder that absolute paths begin at
 */
public record HostEnvironment(Map<String, String> variables, Path root) {

    public HostEnvironment {
        variables = Map.copyOf(variables);
    }

    /** The process's own. */
    public static HostEnvironment ofProcess() {
        return new HostEnvironment(System.getenv(), Path.of("/"));
    }
}
