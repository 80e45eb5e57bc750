package speedup.grader.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Speedup made a report. */
public final class ToolVersion {

    private static final String RESOURCE = "/META-INF/maven/speedup/speedup-grader/pom.properties";

    private ToolVersion() {}

    /** The version that Maven wrote into the archive, or {@code development} where there is no archive. */
    public static String current() {
        return read(RESOURCE);
    }

    static String read(String resource) {
        try (InputStream stream = ToolVersion.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
