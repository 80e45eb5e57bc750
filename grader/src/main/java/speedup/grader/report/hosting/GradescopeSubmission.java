package speedup.grader.report.hosting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What Gradescope says of the submission that its container grades. The file also holds what earlier gradings printed,
 * which is up to students, so no more of it is read than is asked for.
 */
public final class GradescopeSubmission {

    /** The variable that names another folder than Gradescope's, as in the scripts of the autograder. */
    static final String ROOT = "SPEEDUP_AUTOGRADER_ROOT";

    private static final String METADATA = "submission_metadata.json";
    private static final String TIME = "created_at";

    private GradescopeSubmission() {}

    /**
     * When it was handed in; empty outside of such a container, and where the file does not say.
     *
     * @param variables the environment
     * @param root the folder that the platforms' absolute paths begin at
     */
    public static Optional<Instant> handedIn(Map<String, String> variables, Path root) {
        Path file = folder(variables, root).resolve(METADATA);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser metadata = new JsonFactory().createParser(file.toFile())) {
            return time(metadata);
        } catch (IOException | DateTimeException notAsPublished) {
            return Optional.empty();
        }
    }

    static Path folder(Map<String, String> variables, Path root) {
        String other = variables.getOrDefault(ROOT, "");
        return other.isBlank() ? root.resolve("autograder") : Path.of(other);
    }

    private static Optional<Instant> time(JsonParser metadata) throws IOException {
        if (metadata.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (metadata.nextToken() == JsonToken.FIELD_NAME) {
            boolean isTime = metadata.currentName().equals(TIME);
            JsonToken value = metadata.nextToken();
            if (isTime && value == JsonToken.VALUE_STRING) {
                return Optional.of(OffsetDateTime.parse(metadata.getText()).toInstant());
            }
            metadata.skipChildren();
        }
        return Optional.empty();
    }
}
