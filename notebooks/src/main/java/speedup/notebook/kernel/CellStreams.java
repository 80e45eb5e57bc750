package speedup.notebook.kernel;

import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import speedup.notebook.output.CellOutput;
import speedup.notebook.output.MimeBundle;
import speedup.notebook.output.OutputSplitter;

/** Where the cells' JVM prints to, and the cell that gets it. */
final class CellStreams implements AutoCloseable {

    /** Often enough to look like at once, and seldom enough for any front end. */
    private static final long FLUSH_MILLIS = 100;

    private final OutputSplitter out = new OutputSplitter(new Receiver(false));
    private final OutputSplitter err = new OutputSplitter(new Receiver(true));
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "output-flush");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Optional<CellOutput> current = Optional.empty();

    CellStreams() {
        var unused = flusher.scheduleWithFixedDelay(
                () -> current.ifPresent(CellOutput::flush), FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
    }

    OutputStream out() {
        return out;
    }

    OutputStream err() {
        return err;
    }

    /** From now on, what is printed belongs to that cell; what its threads print later too, until the next one. */
    void begin(CellOutput output) {
        current = Optional.of(output);
    }

    /** The cell has ended: passes on what is there. */
    void end() {
        out.end();
        err.end();
        current.ifPresent(CellOutput::flush);
    }

    @Override
    public void close() {
        flusher.shutdownNow();
    }

    private final class Receiver implements OutputSplitter.Receiver {

        private final boolean isError;

        Receiver(boolean isError) {
            this.isError = isError;
        }

        @Override
        public void text(String text) {
            current.ifPresent(output -> output.text(isError, text));
        }

        @Override
        public void bundle(MimeBundle bundle) {
            current.ifPresent(output -> output.bundle(bundle));
        }
    }
}
