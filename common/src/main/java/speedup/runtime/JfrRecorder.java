package speedup.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/**
 * The JVM's own flight recorder: what threads waited for, where they ran, when the collector stopped them.
 * A recording slows an answer by some percent, so nothing is recorded where speed counts.
 */
public final class JfrRecorder implements Recorder {

    /** The event around each call of the answer. */
    public static final String CALL = "speedup.Call";

    /** A shorter wait costs less than its record. */
    private static final Duration SHORTEST_WAIT = Duration.ofNanos(10_000);

    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(4);

    /** Beyond this, the oldest part of the recording is dropped. */
    private static final long MOST_BYTES = 48 << 20;

    private static final List<String> WAITS = List.of(
            "jdk.ThreadPark",
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.ThreadSleep",
            "jdk.FileRead",
            "jdk.SocketRead");

    private static final List<String> MOMENTS =
            List.of("jdk.ThreadStart", "jdk.ThreadEnd", "jdk.ProcessStart", "jdk.GCPhasePause");

    private final Recording recording;
    private final Path file;

    private JfrRecorder(Recording recording, Path file) {
        this.recording = recording;
        this.file = file;
    }

    /**
     * Starts to record.
     *
     * @param file where to write the recording at the end
     */
    public static JfrRecorder start(Path file) {
        Recording recording = new Recording();
        recording.setToDisk(true);
        recording.setMaxSize(MOST_BYTES);
        WAITS.forEach(
                event -> recording.enable(event).withThreshold(SHORTEST_WAIT).withStackTrace());
        MOMENTS.forEach(event -> recording.enable(event).withoutThreshold().withoutStackTrace());
        recording.enable("jdk.ExecutionSample").withPeriod(BETWEEN_SAMPLES).withStackTrace();
        recording.enable(CallEvent.class).withoutThreshold();
        recording.start();
        return new JfrRecorder(recording, file);
    }

    @Override
    public <T> T call(Supplier<T> call) {
        CallEvent event = new CallEvent();
        event.begin();
        try {
            return call.get();
        } finally {
            event.commit();
        }
    }

    @Override
    public void close() throws IOException {
        recording.stop();
        recording.dump(file);
        recording.close();
    }

    @Name(CALL)
    @Label("Call of the answer")
    @StackTrace(false)
    private static final class CallEvent extends Event {}
}
