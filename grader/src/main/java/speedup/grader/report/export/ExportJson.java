package speedup.grader.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** What the JSON files for platforms have in common: ASCII, and one submission. */
public final class ExportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ExportJson() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The file's content. */
    public static String text(ObjectNode results) throws JsonProcessingException {
        return MAPPER.writeValueAsString(results) + "\n";
    }

    /**
     * The only submission.
     *
     * @throws IllegalArgumentException if there is not exactly one
     */
    public static SubmissionVerdict only(Gradebook gradebook) {
        List<SubmissionVerdict> submissions = gradebook.submissions();
        if (submissions.size() != 1) {
            throw new IllegalArgumentException("These results are of one submission, not " + submissions.size());
        }
        return submissions.get(0);
    }
}
