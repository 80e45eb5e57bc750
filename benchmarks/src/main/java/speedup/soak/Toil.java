package speedup.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import speedup.processes.pool.CollatzSteps;

/**
 * The tasks of the soak. A worker that does its first one reports for work: it leaves a file with its
 * process id as the name, in a folder of its parent's.
 */
public final class Toil implements LongUnaryOperator {

    static {
        ProcessHandle.current().parent().map(Toil::roll).filter(Files::exists).ifPresent(Toil::report);
    }

    private final CollatzSteps steps = new CollatzSteps();

    /** The folder in which the workers of a process report. */
    static Path roll(ProcessHandle parent) {
        return Path.of(System.getProperty("java.io.tmpdir"), "speedup-soak-" + parent.pid());
    }

    private static void report(Path roll) {
        try {
            Files.createFile(roll.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long applyAsLong(long task) {
        return steps.applyAsLong(task);
    }
}
