package speedup.notebook.evaluation;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;

/** A shell of the JDK, and the JVM in which cells run. */
final class JavaSession implements AutoCloseable {

    /** What cells can name without importing it. */
    private static final List<String> PRELUDE = List.of(
            "import java.io.*;",
            "import java.nio.file.*;",
            "import java.time.Duration;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import static speedup.notebook.cells.Notebook.*;");

    private final CellProcessStart start = new CellProcessStart();
    private final JShell shell;

    private volatile boolean hasEnded;

    /**
     * Starts both.
     *
     * @param classPath of the cells
     * @param jvmOptions of the cells' JVM
     * @param out gets what cells print
     * @param err gets what they print to the error stream
     * @param in what they read
     */
    JavaSession(String classPath, List<String> jvmOptions, OutputStream out, OutputStream err, InputStream in) {
        shell = JShell.builder()
                .executionEngine(start, Map.of())
                .out(new PrintStream(out, true, StandardCharsets.UTF_8))
                .err(new PrintStream(err, true, StandardCharsets.UTF_8))
                .in(in)
                .compilerOptions("-classpath", classPath, "-proc:none")
                .remoteVMOptions(jvmOptions.toArray(String[]::new))
                .idGenerator((snippet, number) -> String.valueOf(number))
                .build();
        shell.onShutdown(ended -> hasEnded = true);
        PRELUDE.forEach(shell::eval);
    }

    JShell shell() {
        return shell;
    }

    /** Whether the JVM is gone: by {@code System.exit}, by a crash, or closed. */
    boolean hasEnded() {
        return hasEnded || !start.process().isAlive();
    }

    /** How long cells have run in all, and their CPU time, without that of other processes. */
    CellTimes times() {
        try {
            long[] nanos = (long[]) start.control().extensionCommand(ClockedControl.TIMES, "");
            return new CellTimes(Duration.ofNanos(nanos[0]), Duration.ofNanos(nanos[1]));
        } catch (ExecutionControl.ExecutionControlException e) {
            throw new IllegalStateException("the JVM of the cells does not tell its time", e);
        }
    }

    /** Has what runs stop where it stands, by an error that it does not expect. */
    void stop() {
        shell.stop();
    }

    /** Ends both, whatever runs. */
    @Override
    public void close() {
        hasEnded = true;
        Process process = start.process();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        shell.close();
    }
}
