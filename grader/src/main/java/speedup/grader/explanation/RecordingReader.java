package speedup.grader.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jdk.jfr.consumer.RecordingFile;
import speedup.grader.speedupstack.Timeline;

/**
 * Reads a recording that an untrusted JVM has written, with the JDK's parser. What that takes is up to the recording, so
 * this is for {@link RecordingMain}, in a process that can be killed.
 */
final class RecordingReader {

    /** A recording of some seconds takes a tenth of this; what is larger is no recording of ours. */
    private static final long MOST_BYTES = 96 << 20;

    private static final int MOST_EVENTS = 2_000_000;

    private RecordingReader() {}

    /**
     * The timeline of the calls that count.
     *
     * @param calls how many calls count; they are followed by one more, which does not
     * @return empty if there is none of them in the recording
     * @throws IOException if it is no recording; an untrusted one can make the parser fail in any other way, too
     */
    static Optional<Timeline> read(Path file, StudentCode code, int calls) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new IOException("No recording, or one that is too large: " + file);
        }
        RecordedTimeline collected = new RecordedTimeline(code);
        try (RecordingFile recording = new RecordingFile(file)) {
            for (int i = 0; i < MOST_EVENTS && recording.hasMoreEvents(); i++) {
                collected.add(recording.readEvent());
            }
        }
        Timeline timeline = collected.timeline(calls);
        return timeline.calls().isEmpty() ? Optional.empty() : Optional.of(timeline);
    }
}
