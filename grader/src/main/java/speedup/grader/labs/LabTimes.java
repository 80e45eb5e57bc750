package speedup.grader.labs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import speedup.lab.Lab;

/**
 * How long labs take from the start of the command to its end, as {@code docs/measurements/lab-times.sh} measures
 * and writes it.
 */
public final class LabTimes {

    private static final String FILE = "lab-times.csv";

    private final Map<String, Double> seconds;

    private LabTimes(Map<String, Double> seconds) {
        this.seconds = Map.copyOf(seconds);
    }

    /** Those that were measured. */
    public static LabTimes measured() {
        try (InputStream stream = Objects.requireNonNull(LabTimes.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** Lines of a name and seconds, below a line of headings. */
    static LabTimes parse(String text) {
        Map<String, Double> seconds = new HashMap<>();
        text.lines().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            seconds.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
        });
        return new LabTimes(seconds);
    }

    /** The names of the labs that were measured. */
    Set<String> names() {
        return seconds.keySet();
    }

    /** How long a lab takes, in whole seconds; what the lab itself says, if it was not measured. */
    public Duration of(Lab lab) {
        Double measured = seconds.get(lab.name());
        return measured == null ? lab.typicalTime() : Duration.ofSeconds(Math.round(measured));
    }
}
