package speedup.grader.coursefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CourseSchemaTest {

    private static final Path DOCS = Path.of(System.getProperty("speedup.home"), "docs");

    private static byte[] schema() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(CourseSchema.class.getResourceAsStream(CourseSchema.RESOURCE))) {
            return stream.readAllBytes();
        }
    }

    @Test
    void isValid() throws IOException {
        JsonNode dialect = new JsonMapper().readTree(schema());

        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(dialect))
                .isEmpty();
    }

    @Test
    void isPublishedAsItIs() throws IOException {
        assertThat(DOCS.resolve(CourseSchema.RESOURCE)).hasContent(new String(schema(), StandardCharsets.UTF_8));
    }

    /** A key that the page does not have is one that nobody finds. */
    @Test
    void isDescribedOnThePage() throws IOException {
        String page = Files.readString(DOCS.resolve("course-file.md"));

        assertThat(keys(new JsonMapper().readTree(schema())))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @Test
    void hasExamplesThatItTakes() throws IOException {
        JsonNode schema = new JsonMapper().readTree(schema());
        List<JsonNode> described = new ArrayList<>(schema.findParents("examples"));

        assertThat(described)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(node)
                                .validate(node.path("examples").path(0)))
                        .isEmpty());
    }

    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        schema.findValues("properties").forEach(each -> each.fieldNames().forEachRemaining(keys::add));
        return keys;
    }
}
