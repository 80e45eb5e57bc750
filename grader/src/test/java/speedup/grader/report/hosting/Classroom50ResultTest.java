package speedup.grader.report.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class Classroom50ResultTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "CLASSROOM", "cs50",
            "ASSIGNMENT", "sums",
            "ASSIGNMENT_TYPE", "individual",
            "OWNER", "ada",
            "SUBMISSION_TAG", "submit/2026-11-01T12-00-00Z-abc",
            "COMMIT_URL", "https://example.org/commit",
            "RELEASE_URL", "https://example.org/release",
            "REVIEW_URL", "https://example.org/review");

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.987Z");

    @TempDir
    Path folder;

    private static JsonNode result(SubmissionVerdict submission) throws Exception {
        return new JsonMapper()
                .readTree(Classroom50Result.text(Gradebooks.of(submission), Classroom50Submission.of(VARIABLES), NOW));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.put(name, value);
        return variables;
    }

    /** The schema's own words: the keys that there have to be, and no others. */
    @Test
    void hasTheKeysOfTheSchemaAndNoOthers() throws Exception {
        JsonNode result = result(Gradebooks.everyStatus("anna"));

        assertThat(result.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "schema",
                        "classroom",
                        "assignment",
                        "assignment_type",
                        "owner",
                        "submission",
                        "commit",
                        "release",
                        "review",
                        "datetime",
                        "score",
                        "max-score",
                        "tests");
        assertThat(result.get("schema").asText()).isEqualTo("classroom50/result/v1");
        assertThat(result.get("owner").asText()).isEqualTo("ada");
        assertThat(result.get("datetime").asText()).isEqualTo("2026-11-01T12:00:00Z");
        assertThat(result.get("score").isInt()).isTrue();
        assertThat(result.get("score").asInt()).isEqualTo(12);
        assertThat(result.get("max-score").asInt()).isEqualTo(80);
        assertThat(result.get("tests")).hasSize(9).allSatisfy(Classroom50ResultTest::checkTest);
    }

    private static void checkTest(JsonNode test) {
        assertThat(test.get("test-name").asText()).isNotEmpty();
        assertThat(test.get("passed").isBoolean()).isTrue();
        assertThat(test.get("score").isInt()).isTrue();
        assertThat(test.get("max-score").isInt()).isTrue();
        assertThat(test.get("score").asInt()).isBetween(0, test.get("max-score").asInt());
        boolean open = test.get("status").asText().equals("inconclusive");
        assertThat(test.get("max-score").asInt()).isEqualTo(open ? 0 : 10);
        assertThat(test.get("message").asText().startsWith("Open, and no points are lost"))
                .isEqualTo(open);
    }

    @Test
    void takesLargeAndHostileTextForText() throws Exception {
        String said = "\u0000\u001b[31m\ud800\n::error::x \"q\" </script>" + "x".repeat(2 << 20);
        ExerciseVerdict verdict =
                new ExerciseVerdict("threads/sum", Status.INCORRECT, 0, 10, said, List.of(said), List.of(), List.of());

        JsonNode result = result(new SubmissionVerdict(said, List.of(said), List.of(verdict)));

        assertThat(result.toString()).hasSizeLessThan(100_000);
        assertThat(result.at("/tests/0/message").asText())
                .startsWith("<0><1b>[31m\ufffd\n: :error::x")
                .endsWith(" ...");
    }

    @Test
    void isWrittenToAFile() throws Exception {
        Gradebook gradebook = Gradebooks.of(Gradebooks.passed("anna"));
        Classroom50Submission submission = Classroom50Submission.of(VARIABLES);

        assertThat(Classroom50Result.write(gradebook, submission, NOW, folder))
                .isEqualTo(folder.resolve("result.json"))
                .hasContent(Classroom50Result.text(gradebook, submission, NOW));
        assertThatThrownBy(() -> Classroom50Result.write(gradebook, submission, NOW, folder.resolve("none")))
                .isInstanceOf(IOException.class);
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }

    @Test
    void takesTheUserWhereNoOwnerIsNamed() throws Exception {
        Map<String, String> variables = with("OWNER", "");
        variables.put("USERNAME", "bo");

        assertThat(Classroom50Submission.of(variables).owner()).isEqualTo("bo");
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSROOM, '', 'The variable CLASSROOM is not set.'",
        "ASSIGNMENT, ' ', 'The variable ASSIGNMENT is not set.'",
        "ASSIGNMENT_TYPE, '', 'The variable ASSIGNMENT_TYPE is not set.'",
        "ASSIGNMENT_TYPE, team, 'ASSIGNMENT_TYPE is \"team\", and has to be \"individual\" or \"group\".'",
        "OWNER, '', 'Neither OWNER nor USERNAME is set.'",
        "SUBMISSION_TAG, v1, 'SUBMISSION_TAG is \"v1\", and has to begin with \"submit/\".'",
        "COMMIT_URL, '', 'The variable COMMIT_URL is not set.'",
        "RELEASE_URL, '', 'The variable RELEASE_URL is not set.'",
        "REVIEW_URL, '', 'The variable REVIEW_URL is not set.'"
    })
    void namesTheVariableThatIsMissingOrWrong(String name, String value, String message) {
        assertThatThrownBy(() -> Classroom50Submission.of(with(name, value)))
                .isInstanceOf(MissingVariableException.class)
                .hasMessageStartingWith(message);
    }
}
