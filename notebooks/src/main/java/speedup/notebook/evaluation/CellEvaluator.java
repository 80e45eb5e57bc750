package speedup.notebook.evaluation;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs cells, one at a time, in a JVM of their own. What one declares, the next one can use.
 *
 * <p>{@link #interrupt} may be called by any thread, all else by one at a time.
 */
public final class CellEvaluator implements AutoCloseable {

    private static final long STOP_MILLIS = 100;

    private final String classPath;
    private final List<String> jvmOptions;
    private final OutputStream out;
    private final OutputStream err;
    private final InputStream in;
    private final AtomicBoolean isInterrupted = new AtomicBoolean();

    private volatile JavaSession session;
    private volatile boolean isClosed;
    private volatile boolean isRunning;

    /** So that no cell is stopped for an interrupt of the one before. */
    private final Object endLock = new Object();

    private SnippetPlaces places = new SnippetPlaces();

    /**
     * Starts the JVM.
     *
     * @param classPath of the cells, absolute
     * @param jvmOptions of the cells' JVM, besides its class path
     * @param out gets what cells print
     * @param err gets what they print to the error stream
     * @param in what they read
     */
    public CellEvaluator(
            String classPath, List<String> jvmOptions, OutputStream out, OutputStream err, InputStream in) {
        this.classPath = classPath;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.out = out;
        this.err = err;
        this.in = in;
        this.session = started();
    }

    private JavaSession started() {
        List<String> options = new ArrayList<>(jvmOptions);
        options.addAll(List.of("-classpath", classPath));
        return new JavaSession(classPath, options, out, err, in);
    }

    /**
     * Runs a cell.
     *
     * @param cell its text
     * @param number what errors call it
     * @param listener is told remarks
     * @return the value of its last expression, unless it ends with a semicolon
     * @throws CellException if it has an error, throws an exception, or is interrupted
     */
    public Optional<String> evaluate(String cell, int number, CellListener listener) throws CellException {
        if (session.hasEnded()) {
            restart();
        }
        isRunning = true;
        CellRun run = new CellRun(session, places, isInterrupted::get, cell, number, listener);
        try {
            return run.run();
        } catch (IllegalStateException e) {
            if (!session.hasEnded()) {
                throw e;
            }
            throw ended();
        } finally {
            synchronized (endLock) {
                isRunning = false;
                isInterrupted.set(false);
            }
            if (session.hasEnded() && !isClosed) {
                restart();
            }
        }
    }

    /** What a reader of the cell is told when its JVM has gone. */
    static CellException ended() {
        String message = "The Java process of the cells has ended, by System.exit or by a crash."
                + " A new one has begun: run the cells again from the first one.";
        return new CellException(new CellError("ProcessEnded", message, List.of(message)));
    }

    private void restart() {
        session.close();
        places = new SnippetPlaces();
        session = started();
    }

    /** Stops the cell that runs, if one does. */
    public void interrupt() {
        if (!isRunning) {
            return;
        }
        isInterrupted.set(true);
        Thread thread = new Thread(this::stopUntilItEnds, "interrupt");
        thread.setDaemon(true);
        thread.start();
    }

    /** Once is not enough: the cell may be between two of its parts, or catch whatever is thrown. */
    private void stopUntilItEnds() {
        boolean goesOn = true;
        while (goesOn) {
            synchronized (endLock) {
                goesOn = isInterrupted.get();
                if (goesOn) {
                    session.stop();
                }
            }
            try {
                Thread.sleep(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What can be typed at a position of a cell. */
    public Completions completions(String cell, int cursor) {
        return new CodeAssistant(session.shell().sourceCodeAnalysis()).completions(cell, cursor);
    }

    /** What is known of the name at a position; empty if nothing is. */
    public Optional<String> documentation(String cell, int cursor) {
        return new CodeAssistant(session.shell().sourceCodeAnalysis()).documentation(cell, cursor);
    }

    /** Whether a cell could be run as it is. */
    public CellCompleteness completeness(String cell) {
        return new CodeAssistant(session.shell().sourceCodeAnalysis()).completeness(cell);
    }

    @Override
    public void close() {
        isClosed = true;
        session.close();
    }
}
