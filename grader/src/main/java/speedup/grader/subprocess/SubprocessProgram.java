package speedup.grader.subprocess;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/**
 * A program of the grader's own that runs as a subprocess.
 *
 * @param main the class with its {@code main}, which ends by {@link SubprocessEnd}
 * @param classPath what it needs
 * @param example what loads the classes of the JDK that it needs, if it starts so much sooner with an archive of them
 * @param limits what it may take
 */
public record SubprocessProgram(
        Class<?> main, List<Path> classPath, Optional<ArchiveExample> example, SubprocessLimits limits) {

    public SubprocessProgram {
        classPath = List.copyOf(classPath);
    }

    /** The folder or jar that a class was loaded from. */
    public static Path origin(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> Path.of(URI.create(location.toString())))
                .orElseThrow(() -> new IllegalArgumentException(type + " comes from no file"));
    }
}
