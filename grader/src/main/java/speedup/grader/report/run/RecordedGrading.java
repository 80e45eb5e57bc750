package speedup.grader.report.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.grader.file.AtomicFile;
import speedup.grader.verdict.Gradebook;

/**
 * A grading, exactly as it was: {@code report.json} is for others to read, and rounds what they do not need. Of a class
 * that is graded without names, the file has none either: {@link AnonymityKey} keeps them.
 *
 * @param run when and how
 * @param gradebook what it found
 */
public record RecordedGrading(GradingRun run, Gradebook gradebook) {

    /** Beside the cached verdicts, within the folder for reports. */
    private static final String FILE = "verdicts/grading.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Where the grading in a folder for reports is recorded. */
    public static Path file(Path reports) {
        return reports.resolve(FILE);
    }

    /**
     * Writes it into a folder for reports, whole or not at all.
     *
     * @throws IOException if that cannot be done
     */
    public void write(Path reports) throws IOException {
        Path file = file(reports);
        Files.createDirectories(file.getParent());
        RecordedGrading written = this;
        if (run.options().anonymous()) {
            AnonymityKey.openOrCreate(reports).with(this).write(reports);
            written = AnonymityKey.conceal(this);
        }
        AtomicFile.write(file, MAPPER.writeValueAsString(written).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads the one in a folder for reports.
     *
     * @throws IOException if there is none, or if it is damaged
     */
    public static RecordedGrading read(Path reports) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(Files.readString(file(reports), StandardCharsets.US_ASCII));
            if (!tree.isObject()) {
                // A power cut leaves a file without what was written to it, and of nothing there is nothing to parse.
                throw new IOException("it is damaged");
            }
            addWhatOlderOnesLack(tree);
            RecordedGrading grading = MAPPER.treeToValue(tree, RecordedGrading.class);
            return grading.run().options().anonymous()
                    ? AnonymityKey.read(reports).restore(grading)
                    : grading;
        } catch (JsonProcessingException e) {
            throw new IOException("it is damaged", e);
        }
    }

    /** Fields that were added since the first form, as they are where nobody asked for what they say. */
    private static void addWhatOlderOnesLack(JsonNode tree) {
        if (tree.at("/run/options") instanceof ObjectNode options) {
            options.putIfAbsent("anonymous", BooleanNode.FALSE);
            options.putIfAbsent("lessons", JsonNodeFactory.instance.arrayNode());
        }
        // In every verdict, in what a course asks of every exercise, and of all of them.
        tree.findParents("stages").forEach(verdict -> addNothing(verdict, "tests"));
        tree.findParents("ownBar").forEach(terms -> addNothing(terms, "testsPassed"));
        tree.findParents("late").forEach(course -> addNothing(course, "attempts"));
        tree.findParents("late").forEach(course -> addNothing(course, "encodings"));
    }

    private static void addNothing(JsonNode node, String field) {
        ((ObjectNode) node).putIfAbsent(field, NullNode.getInstance());
    }
}
