package speedup.grader.app.learner;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import speedup.grader.app.learner.ProgressStore.Entry;
import speedup.grader.app.learner.ProgressStore.Outcome;
import speedup.grader.verdict.Status;

/**
 * The progress file: properties such as {@code threads/matmul.status=PASSED}. JSON would do as well,
 * but loading a JSON library nearly doubles the time that {@code list} takes.
 */
final class ProgressFormat {

    private static final String STATUS = ".status";
    private static final String SPEEDUP = ".speedup";
    private static final String DATE = ".date";
    private static final String ANSWER = ".answer";
    private static final String SINCE = ".since";
    private static final String HINTS = ".hints";

    private ProgressFormat() {}

    static String write(Map<String, Entry> entries) throws IOException {
        Properties properties = new Properties();
        entries.forEach((id, entry) -> {
            properties.setProperty(id + HINTS, Integer.toString(entry.hints()));
            entry.outcome().ifPresent(outcome -> {
                properties.setProperty(id + STATUS, outcome.status().name());
                properties.setProperty(id + DATE, outcome.date());
                properties.setProperty(id + ANSWER, outcome.answer());
                outcome.speedup().ifPresent(speedup -> properties.setProperty(id + SPEEDUP, Double.toString(speedup)));
            });
            entry.since().ifPresent(status -> properties.setProperty(id + SINCE, status.name()));
        });
        StringWriter content = new StringWriter();
        properties.store(content, "Your progress. Without this file, ./speedup starts anew.");
        return content.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Map<String, Entry> read(String content) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(content));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String name : properties.stringPropertyNames()) {
            String id = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (properties.getProperty(id + HINTS) == null) {
                throw new IllegalArgumentException("No count of hints goes with " + name);
            }
            entries.put(id, entry(properties, id));
        }
        return entries;
    }

    private static Entry entry(Properties properties, String id) {
        int hints = Integer.parseInt(properties.getProperty(id + HINTS));
        if (hints < 0) {
            throw new IllegalArgumentException("A count of hints is negative: " + hints);
        }
        return new Entry(
                status(properties, id + STATUS).map(status -> outcome(status, properties, id)),
                status(properties, id + SINCE),
                hints);
    }

    private static Optional<Status> status(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(Status::valueOf);
    }

    /** Of what was written before answers were noted, the answer is not known. */
    private static Outcome outcome(Status status, Properties properties, String id) {
        return new Outcome(
                status,
                Optional.ofNullable(properties.getProperty(id + SPEEDUP)).stream()
                        .mapToDouble(Double::parseDouble)
                        .findFirst(),
                properties.getProperty(id + DATE, ""),
                properties.getProperty(id + ANSWER, ""));
    }
}
