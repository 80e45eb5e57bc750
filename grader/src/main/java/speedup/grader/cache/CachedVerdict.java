package speedup.grader.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import speedup.grader.verdict.ExerciseVerdict;

/**
 * A verdict as two lines of ASCII: a checksum, and the verdict in JSON. The checksum is a hash of the second line and
 * of what the verdict is about; it shows damage, and a verdict on something else.
 */
final class CachedVerdict {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private CachedVerdict() {}

    static String write(String about, ExerciseVerdict verdict) throws JsonProcessingException {
        String json = MAPPER.writeValueAsString(verdict);
        return checksum(about, json) + "\n" + json + "\n";
    }

    /**
     * The verdict, exactly as it was.
     *
     * @throws IOException if it is not whole, or about something else
     */
    static ExerciseVerdict read(String about, String text) throws IOException {
        String[] lines = text.split("\n", -1);
        if (lines.length != 3 || !lines[0].equals(checksum(about, lines[1]))) {
            throw new IOException("The checksum does not match");
        }
        return MAPPER.readValue(lines[1], ExerciseVerdict.class);
    }

    private static String checksum(String about, String json) {
        return new ContentHash().with(about).with(json).hex();
    }
}
