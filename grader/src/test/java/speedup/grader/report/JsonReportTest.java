package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class JsonReportTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private static JsonSchema schema() throws IOException {
        try (InputStream stream = Objects.requireNonNull(JsonReport.class.getResourceAsStream("report.schema.json"))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream);
        }
    }

    private static JsonNode json(Gradebook gradebook) throws IOException {
        return MAPPER.readTree(new JsonReport().text(gradebook));
    }

    @Test
    void hasAValidSchema() throws IOException {
        JsonSchema dialect = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(dialect.validate(schema().getSchemaNode())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void matchesTheSchemaWithEveryStatus(Status status) throws IOException {
        JsonNode report =
                json(Gradebooks.of(new SubmissionVerdict("anna.zip", List.of(), List.of(Gradebooks.verdict(status)))));
        assertThat(schema().validate(report)).isEmpty();
        assertThat(report.at("/submissions/0/exercises/0/status").asText()).isEqualTo(status.name());
    }

    @Test
    void hasTheDocumentedFields() throws IOException {
        JsonNode report = json(Gradebooks.of(Gradebooks.passed("anna.zip")));
        assertThat(report).isEqualTo(MAPPER.readTree("""
                                {"schemaVersion": 1, "toolVersion": "development",
                                 "conditions": {"sandbox": "bubblewrap", "accounting": "cgroup v2", "priority": "nice -15",
                                   "processor": "AMD EPYC Processor", "cores": 2, "java": "17.0.15"},
                                 "submissions": [{"name": "anna.zip", "score": 10.0, "maxScore": 10.0, "problems": [],
                                   "exercises": [{"id": "processes/blur-passed", "status": "PASSED", "score": 10.0,
                                     "maxScore": 10.0, "message": "%s", "details": [],
                                     "speedup": {"estimate": 1.93, "low": 1.89, "high": 1.97, "required": 1.82,
                                       "reason": "Amdahl's law with a serial fraction of 10%%", "size": 640, "cores": 2, "rounds": 12, "stack": null},
                                     "parallelism": 1.95,
                                     "stages": [{"stage": "compile", "milliseconds": 420},
                                       {"stage": "speedup", "milliseconds": 1}]}]}]}
                                """.formatted(
                        Gradebooks.verdict(Status.PASSED).message())));
    }

    @Test
    void writesNumbersThatAreNotFiniteAsNull() throws IOException {
        JsonNode exercise = json(Gradebooks.of(
                        new SubmissionVerdict("a", List.of(), List.of(Gradebooks.verdict(Status.INCONCLUSIVE)))))
                .at("/submissions/0/exercises/0");
        assertThat(exercise.at("/speedup/high").isNull()).isTrue();
        assertThat(exercise.at("/speedup/estimate").isNull()).isTrue();
        assertThat(exercise.get("parallelism").isNull()).isTrue();
        assertThat(exercise.at("/speedup/low").doubleValue()).isEqualTo(1.2);
    }

    @Test
    void writesTheSpeedupStack() throws IOException {
        JsonNode stack = json(Gradebooks.of(
                        new SubmissionVerdict("a", List.of(), List.of(Gradebooks.verdict(Status.TOO_SLOW)))))
                .at("/submissions/0/exercises/0/speedup/stack");
        assertThat(stack).isEqualTo(MAPPER.readTree("""
                                {"ideal": 2, "achieved": 0.96, "losses": [
                                  {"cause": "LOCK", "amount": 0.9, "line": 31,
                                   "finding": "threads spent 50% of their time waiting for a lock"},
                                  {"cause": "NOT_EXPLAINED", "amount": 0.14, "line": null, "finding": "cores were idle"}]}
                                """));
    }

    @Test
    void hasASchemaThatRejectsInvalidReports() throws IOException {
        assertRejected(report -> report.put("schemaVersion", 2));
        assertRejected(report -> report.remove("conditions"));
        assertRejected(report -> exercise(report).put("status", "GREAT"));
        assertRejected(report -> exercise(report).put("id", "no-slash"));
        assertRejected(report -> exercise(report).put("surprise", 1));
        assertRejected(report -> exercise(report).put("score", -1));
        assertRejected(report -> ((ObjectNode) exercise(report).get("speedup")).put("high", "Infinity"));
        assertRejected(report -> ((ObjectNode) exercise(report).get("speedup")).putNull("required"));
    }

    private static void assertRejected(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode report = (ObjectNode) json(Gradebooks.of(Gradebooks.passed("anna.zip")));
        damage.accept(report);
        assertThat(schema().validate(report)).isNotEmpty();
    }

    private static ObjectNode exercise(ObjectNode report) {
        return (ObjectNode) report.at("/submissions/0/exercises/0");
    }

    @Test
    void writesUntrustedTextExactlyAndInAscii() throws IOException {
        String hostile = "\u001b[2J\u009b2J\u202e\u6797 ::error::x";
        Gradebook gradebook = Gradebooks.of(new SubmissionVerdict(hostile, List.of("half \ud83d"), List.of()));
        String text = new JsonReport().text(gradebook);
        assertThat(text.chars()).allMatch(character -> character < 0x7f && (character >= ' ' || character == '\n'));
        assertThat(json(gradebook).at("/submissions/0/name").asText()).isEqualTo(hostile);
        assertThat(json(gradebook).at("/submissions/0/problems/0").asText()).isEqualTo("half \ufffd");
    }

    @Test
    void replacesTheOldFileAndLeavesNothingElse() throws IOException {
        Files.writeString(folder.resolve("report.json"), "old");
        Path file = new JsonReport().write(Gradebooks.of(Gradebooks.passed("anna")), folder);
        assertThat(MAPPER.readTree(Files.readString(file, StandardCharsets.US_ASCII))
                        .has("submissions"))
                .isTrue();
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void leavesTheOldFileAndNoDraftAfterAFailure() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("report.json").resolve("in the way"));
        assertThatThrownBy(() -> new JsonReport().write(Gradebooks.of(), folder))
                .isInstanceOf(IOException.class);
        assertThat(occupied).exists();
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void readsTheVersionFromTheArchive() {
        assertThat(ToolVersion.read("/speedup/grader/report/pom.properties")).isEqualTo("1.2.3");
        assertThat(ToolVersion.read("/none")).isEqualTo("development");
    }

    @Test
    void saysWhatACourseAsksForAndWhatIsABonus() throws IOException {
        CourseTerms terms = new CourseTerms(
                "course.yml",
                "Autumn",
                List.of(
                        new ExerciseTerms("threads/sum", 7.5, false, List.of("a law"), true, Optional.of("part")),
                        new ExerciseTerms("processes/spawn", 5, true, List.of(), false, Optional.empty())),
                Optional.of("due some day"));
        Gradebook usual = Gradebooks.of(new SubmissionVerdict(
                "anna", List.of(), List.of(Gradebooks.verdict(Status.PASSED).marked(5, 5, true, "text"))));
        JsonNode report = json(new Gradebook(usual.conditions().under(terms), usual.submissions()));

        assertThat(schema().validate(report)).isEmpty();
        assertThat(report.at("/conditions/course")).isEqualTo(MAPPER.readTree("""
                {"file": "course.yml", "title": "Autumn", "late": "due some day", "exercises": [
                  {"id": "threads/sum", "points": 7.5, "bonus": false, "bars": ["a law"], "ownBar": true,
                   "tooSlow": "part"},
                  {"id": "processes/spawn", "points": 5.0, "bonus": true, "bars": [], "ownBar": false,
                   "tooSlow": null}]}
                """));
        assertThat(report.at("/submissions/0/maxScore").asDouble()).isZero();
        assertThat(report.at("/submissions/0/exercises/0/bonus").asBoolean()).isTrue();
    }
}
