package speedup.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import speedup.processes.pool.CollatzSteps;

/**
 * The task of the soak. A worker that does its first one registers itself: it leaves a file, whose name is its
 * process id, in a folder of its parent's.
 */
public final class SoakTask implements LongUnaryOperator {

    static {
        ProcessHandle.current()
                .parent()
                .map(SoakTask::registry)
                .filter(Files::exists)
                .ifPresent(SoakTask::register);
    }

    private final CollatzSteps steps = new CollatzSteps();

    /** The folder in which the workers of a process register. */
    static Path registry(ProcessHandle parent) {
        return Path.of(System.getProperty("java.io.tmpdir"), "speedup-soak-" + parent.pid());
    }

    private static void register(Path registry) {
        try {
            Files.createFile(
                    registry.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long applyAsLong(long task) {
        return steps.applyAsLong(task);
    }
}
