package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What may stand in a course file, as {@code course.schema.json} says it. */
final class CourseSchema {

    static final String RESOURCE = "course.schema.json";

    private final JsonSchema schema;

    private CourseSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static CourseSchema load() {
        SchemaValidatorsConfig settings = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        try (InputStream stream = Objects.requireNonNull(CourseSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new CourseSchema(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream, settings));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    /** Everything in which a file is not as the schema says. */
    List<CourseFileProblem> problems(YamlTree tree) {
        List<CourseFileProblem> problems = new ArrayList<>();
        for (ValidationMessage message : schema.validate(tree.root())) {
            new SchemaProblem(tree, message, definition(message)).problem().ifPresent(problems::add);
        }
        return problems;
    }

    /** What the schema says of the value that a message is about. */
    private JsonNode definition(ValidationMessage message) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        return schema.getSchemaNode().at(keyword.substring(0, keyword.lastIndexOf('/')));
    }
}
