package speedup.grader.subprocess;

import java.nio.file.Path;
import java.util.List;

/**
 * What a subprocess is started with.
 *
 * @param readable files and folders that it may read, beside its class path
 * @param arguments what its {@code main} is given behind the files for its results
 */
public record SubprocessInput(List<Path> readable, List<String> arguments) {

    public SubprocessInput {
        readable = List.copyOf(readable);
        arguments = List.copyOf(arguments);
    }
}
