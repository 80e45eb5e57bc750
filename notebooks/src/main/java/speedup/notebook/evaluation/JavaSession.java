package speedup.notebook.evaluation;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

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

    /** Longer than any JVM takes to end by itself. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final MeasuredExecution execution = new MeasuredExecution();
    private final JShell shell;
    private final ProcessHandle process;

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
                .executionEngine(execution, null)
                .out(new PrintStream(out, true, StandardCharsets.UTF_8))
                .err(new PrintStream(err, true, StandardCharsets.UTF_8))
                .in(in)
                .compilerOptions("-classpath", classPath, "-proc:none")
                .remoteVMOptions(jvmOptions.toArray(String[]::new))
                .idGenerator((snippet, number) -> String.valueOf(number))
                .build();
        shell.onShutdown(ended -> hasEnded = true);
        PRELUDE.forEach(shell::eval);
        shell.eval("speedup.notebook.cells.ParentWatch.start();");
        process = ProcessHandle.of(Long.parseLong(value("ProcessHandle.current().pid()")))
                .orElseThrow(() -> new IllegalStateException("the JVM of the cells has ended at once"));
    }

    private String value(String expression) {
        List<SnippetEvent> events = shell.eval(expression);
        return Optional.ofNullable(events.get(0).value())
                .orElseThrow(() -> new IllegalStateException("the JVM of the cells does not answer: " + events));
    }

    JShell shell() {
        return shell;
    }

    /** Whether the JVM is gone: by {@code System.exit}, by a crash, or closed. */
    boolean hasEnded() {
        return hasEnded || !process.isAlive();
    }

    /** How long cells have run in all. */
    Duration wallTime() {
        return Duration.ofNanos(execution.nanos());
    }

    /** The CPU time of the cells' JVM, without its children; nothing where the system does not tell. */
    Optional<Duration> cpuTime() {
        return process.info().totalCpuDuration();
    }

    /** Has what runs stop where it stands, by an error that it does not expect. */
    void stop() {
        shell.stop();
    }

    /** Ends both, whatever runs. */
    @Override
    public void close() {
        hasEnded = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.onExit().get(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The kernel's end takes it along: ParentWatch.
        }
        shell.close();
    }
}
