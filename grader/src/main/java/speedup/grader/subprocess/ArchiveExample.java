package speedup.grader.subprocess;

import java.util.List;
import java.util.Map;

/**
 * What loads the classes of the JDK that a program needs. Nothing of a stranger's is in it.
 *
 * @param name the archive's name
 * @param files texts by their names, in the folder in which the JVM runs
 * @param arguments the options and arguments of the JVM whose classes go into the archive
 */
public record ArchiveExample(String name, Map<String, String> files, List<String> arguments) {

    public ArchiveExample {
        files = Map.copyOf(files);
        arguments = List.copyOf(arguments);
    }
}
