package speedup.grader.subprocess;

import java.nio.file.Path;
import java.util.List;

/**
 * How the JVM of a subprocess is started.
 *
 * @param options its options
 * @param readable what it reads at its start beside the JDK
 */
record SubprocessJvm(List<String> options, List<Path> readable) {

    SubprocessJvm {
        options = List.copyOf(options);
        readable = List.copyOf(readable);
    }
}
