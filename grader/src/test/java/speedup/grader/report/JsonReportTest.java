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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.report.run.GradingRun;
import speedup.grader.report.run.GradingRun.Regrading;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.report.run.RunOptions;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.PassedTests;
import speedup.grader.verdict.ReasonCode;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.VerdictOrigin;
import speedup.grader.verdict.VerdictOrigin.EarlierMark;
import speedup.grader.verdict.VerdictOrigin.GradedFile;

class JsonReportTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final RunOptions OPTIONS = new RunOptions(
            List.of("/year"),
            "auto",
            List.of(),
            List.of("threads/sum"),
            "auto",
            true,
            Optional.of(3),
            Optional.empty(),
            Optional.of("/course.yml"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("csv"),
            2,
            false);

    private static JsonNode schemaText(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(JsonReport.class.getResourceAsStream(name))) {
            return MAPPER.readTree(stream);
        }
    }

    /** Of the published schemas, as strict as a writer has to be: of what they do not name, nothing may be written. */
    private static JsonSchema schema(int version) throws IOException {
        JsonNode schema = schemaText(version == 1 ? "report-1.schema.json" : "report.schema.json");
        schema.findParents("properties").forEach(object -> ((ObjectNode) object).put("additionalProperties", false));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private static JsonSchema schema() throws IOException {
        return schema(1);
    }

    private static RecordedGrading recorded(Gradebook gradebook) {
        GradingRun run = new GradingRun(OPTIONS, BEGAN, BEGAN.plusSeconds(60), Optional.of("0a".repeat(32)));
        return new RecordedGrading(
                run.then(new Regrading(BEGAN, BEGAN, List.of("anna"), gradebook.conditions(), Optional.empty())),
                gradebook);
    }

    private static JsonNode json(Gradebook gradebook) throws IOException {
        return json(1, gradebook);
    }

    private static JsonNode json(int version, Gradebook gradebook) throws IOException {
        return MAPPER.readTree(new JsonReport(version).text(recorded(gradebook)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.schema.json", "report-1.schema.json"})
    void hasAValidSchema(String name) throws IOException {
        JsonSchema dialect = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(dialect.validate(schemaText(name))).isEmpty();
    }

    @Test
    void hasASchemaThatIsPublishedAsItIs() throws IOException {
        Path docs = Path.of(System.getProperty("speedup.home"), "docs");
        try (InputStream stream = Objects.requireNonNull(JsonReport.class.getResourceAsStream("report.schema.json"))) {
            assertThat(docs.resolve("report.schema.json"))
                    .hasContent(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void matchesTheSchemaWithEveryStatus(Status status) throws IOException {
        ExerciseVerdict verdict = Gradebooks.verdict(status).replacing(Gradebooks.verdict(Status.TOO_SLOW));
        for (int version = JsonReport.OLDEST_VERSION; version <= JsonReport.VERSION; version++) {
            JsonNode report = json(version, Gradebooks.of(new SubmissionVerdict("anna", List.of(), List.of(verdict))));
            assertThat(schema(version).validate(report)).isEmpty();
            assertThat(report.at("/submissions/0/exercises/0/status").asText()).isEqualTo(status.name());
        }
    }

    /** A code that the page does not have is one that nobody understands. */
    @Test
    void hasReasonCodesThatAreDescribed() throws IOException {
        List<String> codes =
                Arrays.stream(ReasonCode.values()).map(ReasonCode::name).toList();
        JsonNode listed = schemaText("report.schema.json").at("/$defs/exercise/properties/reasonCode/enum");
        String page = Files.readString(Path.of(System.getProperty("speedup.home"), "docs", "classes.md"));

        assertThat(listed).extracting(JsonNode::asText).containsExactlyElementsOf(codes);
        assertThat(codes).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void saysHowARunWasMade() throws IOException {
        JsonNode report = json(2, Gradebooks.of(Gradebooks.passed("anna")));

        JsonNode conditions = report.get("conditions");
        JsonNode run = ((ObjectNode) report).without(List.of("submissions", "conditions"));
        assertThat(run).isEqualTo(MAPPER.readTree("""
                {"version": 2, "toolVersion": "development",
                 "began": "2026-01-02T03:04:05Z", "ended": "2026-01-02T03:05:05Z",
                 "options": {"paths": ["/year"], "input": "auto", "lessons": [], "only": ["threads/sum"], "sandbox": "auto",
                   "marksOnly": true, "retries": 3, "cores": null, "course": "/course.yml", "roster": null,
                   "gradebook": null, "assignment": null, "formats": ["csv"], "anonymous": false},
                 "courseSha256": "%s",
                 "regradings": [{"began": "2026-01-02T03:04:05Z", "ended": "2026-01-02T03:04:05Z",
                   "submissions": ["anna"], "courseSha256": null, "conditions": %s}],
                 "shards": [], "shard": null}
                """.formatted("0a".repeat(32), conditions)));
    }

    @Test
    void saysHowAVerdictCameAbout() throws IOException {
        VerdictOrigin origin = new VerdictOrigin(
                ReasonCode.CLOSE_TO_BAR,
                3,
                Optional.of(BEGAN),
                Optional.of(new GradedFile("src/A.java", "0b".repeat(32))),
                List.of(new EarlierMark(Status.CRASHED, 0, 10, "It threw.", Optional.of(BEGAN))));
        ExerciseVerdict usual = Gradebooks.verdict(Status.PASSED);
        ExerciseVerdict verdict = new ExerciseVerdict(
                        usual.id(),
                        usual.status(),
                        10,
                        10,
                        "text",
                        List.of(),
                        List.of(Gradebooks.figures(2, 1.5), usual.speedups().get(0)),
                        usual.stages())
                .from(origin);

        JsonNode report = json(2, Gradebooks.of(new SubmissionVerdict("anna", List.of(), List.of(verdict))));

        assertThat(schema(2).validate(report)).isEmpty();
        JsonNode exercise = report.at("/submissions/0/exercises/0");
        assertThat(((ObjectNode) exercise).retain("reasonCode", "file", "attempts", "given", "requirements", "earlier"))
                .isEqualTo(MAPPER.readTree("""
                {"reasonCode": "CLOSE_TO_BAR", "file": {"path": "src/A.java", "sha256": "%s"}, "attempts": 3,
                 "given": "2026-01-02T03:04:05Z",
                 "requirements": [
                   {"estimate": 2.0, "low": 2.0, "high": 2.0, "required": 1.5, "size": 640, "cores": 2, "rounds": 12,
                    "reason": "Amdahl's law with a serial fraction of 10%%", "parallelism": 1.9,
                    "baselineMilliseconds": null, "answerMilliseconds": null,
                    "referenceMilliseconds": null},
                   {"estimate": 1.93, "low": 1.89, "high": 1.97, "required": 1.82, "size": 640, "cores": 2,
                    "rounds": 12, "reason": "Amdahl's law with a serial fraction of 10%%", "parallelism": 1.95,
                    "baselineMilliseconds": 120.4, "answerMilliseconds": 62.1,
                    "referenceMilliseconds": 61.8}],
                 "earlier": [{"status": "CRASHED", "score": 0.0, "maxScore": 10.0, "message": "It threw.",
                   "given": "2026-01-02T03:04:05Z"}]}
                """.formatted("0b".repeat(32))));
    }

    /** Whoever reads the first version finds all of it in the second. */
    @Test
    void onlyAddsToTheFirstVersion() throws IOException {
        Gradebook gradebook = Gradebooks.of(Gradebooks.everyStatus("anna"));
        JsonNode second = json(2, gradebook);
        second.at("/submissions/0/exercises")
                .forEach(exercise -> ((ObjectNode) exercise)
                        .remove(List.of("reasonCode", "file", "attempts", "given", "requirements", "earlier")));
        ObjectNode first = (ObjectNode) json(1, gradebook);

        assertThat(second.get("submissions")).isEqualTo(first.get("submissions"));
        assertThat(second.get("conditions")).isEqualTo(first.get("conditions"));
    }

    @Test
    void hasNoOtherVersion() {
        assertThatThrownBy(() -> new JsonReport(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonReport(0)).isInstanceOf(IllegalArgumentException.class);
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
        String text = new JsonReport(2).text(recorded(gradebook));
        assertThat(text.chars()).allMatch(character -> character < 0x7f && (character >= ' ' || character == '\n'));
        assertThat(json(gradebook).at("/submissions/0/name").asText()).isEqualTo(hostile);
        assertThat(json(gradebook).at("/submissions/0/problems/0").asText()).isEqualTo("half \ufffd");
    }

    @Test
    void replacesTheOldFileAndLeavesNothingElse() throws IOException {
        Files.writeString(folder.resolve("report.json"), "old");
        Path file = new JsonReport(2).write(recorded(Gradebooks.of(Gradebooks.passed("anna"))), folder);
        assertThat(MAPPER.readTree(Files.readString(file, StandardCharsets.US_ASCII))
                        .has("submissions"))
                .isTrue();
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void leavesTheOldFileAndNoDraftAfterAFailure() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("report.json").resolve("in the way"));
        assertThatThrownBy(() -> new JsonReport(2).write(recorded(Gradebooks.of()), folder))
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
    void saysHowManyTestsPass() throws IOException {
        JsonNode report = json(
                2,
                Gradebooks.of(new SubmissionVerdict(
                        "anna",
                        List.of(),
                        List.of(
                                Gradebooks.verdict(Status.INCORRECT).with(Optional.of(new PassedTests(7, 9))),
                                Gradebooks.verdict(Status.PASSED)))));

        assertThat(schema(2).validate(report)).isEmpty();
        assertThat(report.at("/submissions/0/exercises/0/tests"))
                .isEqualTo(MAPPER.readTree("{\"passed\": 7, \"all\": 9}"));
        assertThat(report.at("/submissions/0/exercises/1").has("tests")).isFalse();
    }

    @Test
    void saysWhatACourseAsksForAndWhatIsABonus() throws IOException {
        CourseTerms terms = new CourseTerms(
                "course.yml",
                "Autumn",
                List.of(
                        new ExerciseTerms(
                                "threads/sum",
                                7.5,
                                false,
                                List.of("a law"),
                                true,
                                Optional.of("part"),
                                Optional.of("tests")),
                        new ExerciseTerms(
                                "processes/spawn", 5, true, List.of(), false, Optional.empty(), Optional.empty())),
                Optional.of("due some day"),
                Optional.of("first counts"),
                Optional.of("UTF-8 alone"));
        Gradebook usual = Gradebooks.of(new SubmissionVerdict(
                "anna", List.of(), List.of(Gradebooks.verdict(Status.PASSED).marked(5, 5, true, "text"))));
        JsonNode report = json(new Gradebook(usual.conditions().under(terms), usual.submissions()));

        assertThat(schema().validate(report)).isEmpty();
        assertThat(report.at("/conditions/course")).isEqualTo(MAPPER.readTree("""
                {"file": "course.yml", "title": "Autumn", "late": "due some day", "attempts": "first counts", "encodings": "UTF-8 alone", "exercises": [
                  {"id": "threads/sum", "points": 7.5, "bonus": false, "bars": ["a law"], "ownBar": true,
                   "tooSlow": "part", "testsPassed": "tests"},
                  {"id": "processes/spawn", "points": 5.0, "bonus": true, "bars": [], "ownBar": false,
                   "tooSlow": null}]}
                """));
        assertThat(report.at("/submissions/0/maxScore").asDouble()).isZero();
        assertThat(report.at("/submissions/0/exercises/0/bonus").asBoolean()).isTrue();
    }
}
