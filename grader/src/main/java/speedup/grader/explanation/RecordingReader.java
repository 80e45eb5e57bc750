package speedup.grader.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jfr.consumer.RecordingFile;
import speedup.grader.speedupstack.Timeline;

/**
 * Reads a recording that an untrusted JVM has written. Whatever it holds, this ends soon, and at worst there
 * is no timeline.
 */
final class RecordingReader {

    private static final Logger LOG = Logger.getLogger(RecordingReader.class.getName());

    /** A recording of some seconds takes a tenth of this; what is larger is no recording of ours. */
    private static final long MOST_BYTES = 96 << 20;

    private static final int MOST_EVENTS = 2_000_000;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private RecordingReader() {}

    /**
     * The timeline of the calls that count.
     *
     * @param calls how many calls count; they are followed by one more, which does not
     * @return empty if the file cannot be read, for whatever reason
     */
    static Optional<Timeline> read(Path file, StudentCode code, int calls) throws InterruptedException {
        FutureTask<Timeline> reading = new FutureTask<>(() -> readAll(file, code, calls));
        Thread reader = new Thread(reading, "recording-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            Timeline timeline = reading.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return timeline.calls().isEmpty() ? Optional.empty() : Optional.of(timeline);
        } catch (ExecutionException | TimeoutException e) {
            // Untrusted bytes can make the parser fail in any way, an error of the JVM among them.
            LOG.log(Level.FINE, "An answer's recording cannot be read", e);
            return Optional.empty();
        } finally {
            reading.cancel(true);
        }
    }

    private static Timeline readAll(Path file, StudentCode code, int calls) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new IOException("No recording, or one that is too large: " + file);
        }
        RecordedTimeline timeline = new RecordedTimeline(code);
        try (RecordingFile recording = new RecordingFile(file)) {
            for (int i = 0; i < MOST_EVENTS && recording.hasMoreEvents() && !Thread.interrupted(); i++) {
                timeline.add(recording.readEvent());
            }
        }
        return timeline.timeline(calls);
    }
}
