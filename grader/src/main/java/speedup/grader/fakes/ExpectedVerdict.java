package speedup.grader.fakes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import speedup.grader.verdict.Status;

/**
 * What a fake submission must get. Its file, {@value #FILE_NAME}, has {@code status=}, {@code message=} and perhaps
 * {@code timed=true}.
 *
 * @param status what it must get
 * @param message a pattern that is found in what it must be told
 * @param isTimed whether that takes the machine for itself: how fast it is decides, or it uses up all of its time
 */
public record ExpectedVerdict(Status status, Pattern message, boolean isTimed) {

    /** The name of its file in the folder of a fake submission. */
    public static final String FILE_NAME = "expected.properties";

    /**
     * Reads what the fake submission in a folder must get.
     *
     * @throws IllegalArgumentException if the file does not say it: the message names the file
     */
    public static ExpectedVerdict read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Status status = status(file, required(file, properties, "status"));
        return new ExpectedVerdict(
                status,
                pattern(file, required(file, properties, "message")),
                status == Status.TOO_SLOW || Boolean.parseBoolean(properties.getProperty("timed")));
    }

    private static String required(Path file, Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(file + " has no line \"" + key + "=...\"");
        }
        return value.strip();
    }

    private static Status status(Path file, String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + ": there is no status \"" + name + "\". Known: "
                        + Arrays.toString(Status.values()).replaceAll("[\\[\\]]", "")));
    }

    private static Pattern pattern(Path file, String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    file + ": the message is no regular expression: " + e.getDescription() + " in \"" + regex + "\"",
                    e);
        }
    }
}
