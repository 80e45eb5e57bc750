package speedup.grader.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import speedup.grader.cli.ProgressBook.Entry;
import speedup.grader.cli.ProgressBook.Outcome;
import speedup.grader.verdict.Status;

/** The progress file: an object with a member for each exercise that the learner has touched. */
final class ProgressFormat {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProgressFormat() {}

    static byte[] write(Map<String, Entry> entries) throws JsonProcessingException {
        ObjectNode root = MAPPER.createObjectNode();
        entries.forEach((id, entry) -> {
            ObjectNode node = root.putObject(id);
            entry.outcome().ifPresent(outcome -> {
                node.put("status", outcome.status().name());
                outcome.speedup().ifPresent(speedup -> node.put("speedup", speedup));
                node.put("date", outcome.date());
            });
            node.put("hints", entry.hints());
        });
        return MAPPER.writeValueAsBytes(root);
    }

    /**
     * @throws JsonProcessingException if it is not JSON
     * @throws IllegalArgumentException if it is JSON of some other form
     */
    static Map<String, Entry> read(byte[] content) throws IOException {
        JsonNode root = MAPPER.readTree(content);
        if (!root.isObject()) {
            throw new IllegalArgumentException("The file holds no object");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : root.properties()) {
            entries.put(property.getKey(), entry(property.getValue()));
        }
        return entries;
    }

    private static Entry entry(JsonNode node) {
        JsonNode hints = node.path("hints");
        if (!hints.canConvertToInt() || hints.intValue() < 0) {
            throw new IllegalArgumentException("\"hints\" is no count");
        }
        return new Entry(node.has("status") ? Optional.of(outcome(node)) : Optional.empty(), hints.intValue());
    }

    private static Outcome outcome(JsonNode node) {
        JsonNode speedup = node.path("speedup");
        return new Outcome(
                Status.valueOf(node.path("status").asText()),
                speedup.isNumber() ? OptionalDouble.of(speedup.doubleValue()) : OptionalDouble.empty(),
                node.path("date").asText());
    }
}
