package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.SimilarityService;
import speedup.grader.app.UsageException;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.intake.InputChoice;
import speedup.grader.intake.layout.Platform;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.SimilarPair;

class SimilarityCommandTest {

    private static final String LINK = "href=\"similarity.html\"";

    @TempDir
    Path home;

    private final List<SimilarityService.Request> requests = new ArrayList<>();
    private FakeSpeedup speedup;
    private Path year;
    private Path out;
    private ExerciseSimilarity found = exercise("Anna", "Ben");

    @BeforeEach
    void handIn() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.similarity = (request, progress) -> {
            requests.add(request);
            progress.accept("comparing");
            return new ClassSimilarity(3, List.of(found), "JPlag (GPL-3.0)", "21", "2026-01-02");
        };
        year = Files.createDirectory(home.resolve("year"));
        out = home.resolve("out");
    }

    private static ExerciseSimilarity exercise(String first, String second) {
        TreeMap<String, String> leftOut = new TreeMap<>();
        leftOut.put("<i>Cy", "JPlag cannot parse it");
        return new ExerciseSimilarity(
                "threads/matmul",
                2,
                OptionalDouble.of(0.25),
                List.of(new SimilarPair(first, second, 0.9, 1, 33)),
                leftOut,
                Optional.empty(),
                false,
                Optional.of("threads-matmul.zip"));
    }

    private int similarity(String... options) {
        List<String> arguments = new ArrayList<>(List.of("similarity", year.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        return speedup.run(arguments.toArray(String[]::new));
    }

    @Test
    void writesATableAndAPage() throws IOException {
        assertThat(similarity("--only", "matmul", "--layout", "moodle", "--sandbox", "none"))
                .isZero();

        assertThat(out.resolve("similarity.csv")).hasContent("""
                        exercise,first,second,average similarity,maximum similarity,tokens,median
                        threads/matmul,Anna,Ben,0.900,1.000,33,0.250
                        """);
        assertThat(out.resolve("similarity.html"))
                .content()
                .contains("JPlag (GPL-3.0)", "href=\"similarity/threads-matmul.zip\"", "90%", "at most 25% alike");
        assertThat(speedup.out.toString()).contains("Anna and Ben", "1 answer not compared");
        SimilarityService.Request request = requests.get(0);
        assertThat(request.only()).isEqualTo(Set.of("threads/matmul"));
        assertThat(request.input()).isEqualTo(InputChoice.of(Platform.MOODLE));
        assertThat(request.sandbox()).isEqualTo(SandboxChoice.NONE);
        assertThat(request.reports()).isDirectory();
        assertThat(request.anonymity()).isEmpty();
    }

    @Test
    void escapesWhatStudentsAreCalled() throws IOException {
        found = exercise("<script>alert(1)</script>", "=1+1\u001b[2J");

        similarity();

        assertThat(out.resolve("similarity.html"))
                .content()
                .contains("&lt;script&gt;alert(1)", "&lt;i&gt;Cy")
                .doesNotContain("<script", "<i>Cy", "\u001b");
        assertThat(out.resolve("similarity.csv")).content().contains("'=1+1").doesNotContain("\u001b");
        assertThat(speedup.out.toString()).doesNotContain("\u001b");
    }

    @Test
    void theOverviewOfTheClassLinksThePage() throws IOException {
        speedup.run("grade", year.toString(), "--out", out.toString(), "--format", "html");
        assertThat(out.resolve("index.html")).content().doesNotContain(LINK);

        similarity();
        assertThat(out.resolve("index.html")).content().contains(LINK);

        speedup.run("grade", year.toString(), "--out", out.toString(), "--format", "html");
        assertThat(out.resolve("index.html")).as("graded again").content().contains(LINK);
    }

    @Test
    void callsAClassWithoutNamesByItsIds() throws IOException {
        speedup.run("grade", year.toString(), "--out", out.toString(), "--anonymous");

        similarity();

        assertThat(requests.get(0).anonymity()).isPresent();
    }

    @Test
    void aComparisonThatFailedIsToldByTheExitCode() throws IOException {
        found = ExerciseSimilarity.failed("threads/matmul", "JPlag was not done with it after 600 s.");

        assertThat(similarity()).isEqualTo(3);

        assertThat(speedup.out.toString()).contains("threads/matmul: JPlag was not done");
        assertThat(out.resolve("similarity.html")).content().contains("JPlag was not done");
    }

    @Test
    void whatIsMissingIsAMistakeOfUse() {
        speedup.similarity = (request, progress) -> {
            throw new UsageException("JPlag needs a JDK");
        };
        assertThat(similarity()).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("JPlag needs a JDK");

        assertThat(speedup.run("similarity", "nowhere", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("nothing to compare at nowhere");
        assertThat(speedup.run("similarity", year.toString())).isEqualTo(2);
    }
}
