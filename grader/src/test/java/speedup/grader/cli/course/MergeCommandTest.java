package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.ShardChoice;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.roster.Person;
import speedup.grader.verdict.ClassShard;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class MergeCommandTest {

    private static final String SUM = "threads/sum";

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private Path year;
    private Path out;
    private List<String> names = List.of("anna", "ben", "carla", "dan", "eve");
    private int cores = 2;

    @BeforeEach
    void handIn() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.grading = (request, progress) -> grade(request);
        year = Files.createDirectory(home.resolve("year"));
        out = home.resolve("out");
    }

    /** Ben is the only one who has not passed. */
    private Gradebook grade(GradeRequest request) {
        Optional<ShardChoice> shard = request.shard();
        List<SubmissionVerdict> verdicts = shard.map(part -> part.of(names)).orElse(names).stream()
                .filter(name ->
                        request.submissions().isEmpty() || request.submissions().contains(name))
                .map(MergeCommandTest::submission)
                .toList();
        Gradebook.Conditions usual =
                Gradebooks.of(verdicts.toArray(SubmissionVerdict[]::new)).conditions();
        return new Gradebook(
                new Gradebook.Conditions(
                        usual.sandbox(), usual.accounting(), usual.priority(), usual.processor(), cores, usual.java()),
                verdicts,
                Map.of("anna", new Person("Anna Bell", Map.of())),
                shard.map(part -> new ClassShard(part.number(), part.count(), "node" + part.number(), names)));
    }

    private static SubmissionVerdict submission(String name) {
        Status status = name.equals("ben") ? Status.INCORRECT : Status.PASSED;
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict(SUM, status, Gradebooks.figures(status))));
    }

    private int shard(String part, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("grade", year.toString(), "--out", out.toString(), "--shard", part));
        arguments.addAll(List.of(options));
        return speedup.run(arguments.toArray(String[]::new));
    }

    private int merge(String... options) {
        List<String> arguments = new ArrayList<>(List.of("merge", out.toString()));
        arguments.addAll(List.of(options));
        return speedup.run(arguments.toArray(String[]::new));
    }

    /** Without regard to where lines end. */
    private static String said(Object stream) {
        return stream.toString().replaceAll("\\s+", " ");
    }

    private JsonNode report(Path folder) throws IOException {
        return new JsonMapper().readTree(folder.resolve("report.json").toFile());
    }

    @Test
    void makesTheReportThatOneRunWouldHaveMade() throws IOException {
        assertThat(shard("1/2", "--format", "csv")).isZero();
        assertThat(shard("2/2", "--format", "csv")).isEqualTo(1);
        assertThat(merge()).isEqualTo(1);
        assertThat(said(speedup.out)).contains("Report: " + out.resolve("report.json"));

        JsonNode merged = report(out);
        String csv = Files.readString(out.resolve("grades.csv"));
        Path whole = home.resolve("whole");
        assertThat(speedup.run("grade", year.toString(), "--out", whole.toString(), "--format", "csv"))
                .isEqualTo(1);

        assertThat(merged.get("submissions")).isEqualTo(report(whole).get("submissions"));
        assertThat(csv).isEqualTo(Files.readString(whole.resolve("grades.csv")));
        assertThat(merged.at("/shards")).hasSize(2);
        assertThat(merged.at("/shards/1/number").asInt()).isEqualTo(2);
        assertThat(merged.at("/shards/1/host").asText()).isEqualTo("node2");
        assertThat(merged.at("/shards/1/submissions"))
                .extracting(JsonNode::asText)
                .containsExactly("ben", "dan");
        assertThat(merged.get("shard").isNull()).isTrue();
        assertThat(report(out.resolve("shard-2-of-2")).at("/shard/count").asInt())
                .isEqualTo(2);
    }

    @Test
    void takesPartsWithoutASubmission() throws IOException {
        for (int part = 1; part <= 7; part++) {
            assertThat(shard(part + "/7")).isEqualTo(part == 2 ? 1 : 0);
        }

        assertThat(merge()).isEqualTo(1);
        assertThat(report(out).get("submissions")).hasSize(5);
    }

    @Test
    void namesMissingPartsAndMergesTheOthersIfToldTo() throws IOException {
        shard("1/3");

        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("Parts 2, 3 of 3 are missing, with 3 submissions", "--shard 2/3");
        assertThat(out.resolve("report.json")).doesNotExist();

        assertThat(merge("--partial")).isZero();
        assertThat(said(speedup.out)).contains("ben, carla, eve");
        assertThat(report(out).get("submissions")).hasSize(2);
    }

    @Test
    void refusesToMixUnlikeConditionsUnlessToldTo() throws IOException {
        shard("1/2");
        cores = 16;
        shard("2/2");

        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("Part 1: 2 cores", "Part 2: 16 cores", "--mixed");

        assertThat(merge("--mixed")).isEqualTo(1);
        assertThat(report(out).at("/shards/1/conditions/cores").asInt()).isEqualTo(16);
    }

    @Test
    void refusesPartsThatDoNotBelongTogether() throws IOException {
        shard("1/2");
        shard("2/3");
        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("is one of 2 parts", "one of 3.");
    }

    @Test
    void refusesPartsOfAClassThatHasChanged() {
        shard("1/2");
        names = List.of("aaron", "anna", "ben", "carla", "dan", "eve");
        shard("2/2");

        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("The class was not the same", "in both or in none");
    }

    @Test
    void refusesPartsThatWereAskedForDifferentThings() {
        shard("1/2");
        shard("2/2", "--marks-only");

        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("were not asked for the same", "marks only true");
    }

    @Test
    void refusesAPartThatIsThereTwice() throws IOException {
        shard("1/2");
        shard("2/2");
        Path copy = out.resolve("copy");
        Files.createDirectories(RecordedGrading.file(copy).getParent());
        Files.copy(RecordedGrading.file(out.resolve("shard-2-of-2")), RecordedGrading.file(copy));

        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("Part 2 is there twice");
    }

    @Test
    void readsNoDamagedPart() throws IOException {
        shard("1/1");
        Files.writeString(RecordedGrading.file(out.resolve("shard-1-of-1")), "{");

        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("it is damaged", "Grade that part again");
    }

    @Test
    void isMergedAnewAsOftenAsOneLikes() throws IOException {
        shard("1/2");
        shard("2/2");
        merge();
        JsonNode first = report(out);

        assertThat(merge()).isEqualTo(1);
        assertThat(report(out)).isEqualTo(first);
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoPart() throws IOException {
        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("The folder with the parts", "cannot be read");

        Files.createDirectory(out);
        assertThat(merge()).isEqualTo(2);
        assertThat(said(speedup.err)).contains("There is no part of a class in " + out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "two"})
    void takesNoOtherShard(String part) {
        assertThat(shard(part)).isEqualTo(2);
        assertThat(said(speedup.err)).contains("--shard takes the number of a part");
    }

    @Test
    void needsAFolderForShards() {
        assertThat(speedup.run("grade", year.toString(), "--shard", "1/2")).isEqualTo(2);
        assertThat(said(speedup.err)).contains("--shard needs --out");
    }

    @Test
    void canBeRegraded() throws IOException {
        shard("1/2");
        shard("2/2");
        merge();

        assertThat(speedup.run("regrade", "anna", "--out", out.toString())).isZero();
        assertThat(report(out).at("/shards")).hasSize(2);
        assertThat(report(out).at("/regradings")).hasSize(1);
    }
}
