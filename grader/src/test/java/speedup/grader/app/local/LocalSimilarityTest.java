package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercises;
import speedup.grader.app.Catalogue;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.SimilarityService;
import speedup.grader.app.UsageException;
import speedup.grader.intake.InputChoice;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.SimilarPair;
import speedup.grader.similarity.jplag.JPlagLibraries;
import speedup.grader.similarity.jplag.JdkFinder;
import speedup.lesson.Lessons;

/** JPlag itself, in the sandbox. Where it cannot be fetched, or no JDK is new enough, the tests that run it are skipped. */
class LocalSimilarityTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final String FILE = "ParallelMatrixProduct.java";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Path year;
    private Path reports;

    @BeforeEach
    void makeFolders() throws IOException {
        year = Files.createDirectory(folder.resolve("year"));
        reports = Files.createDirectories(folder.resolve("out").resolve("similarity"));
    }

    private void handIn(String name, String source) throws IOException {
        Files.writeString(Files.createDirectory(year.resolve(name)).resolve(FILE), source);
    }

    private static String solution() throws IOException {
        return Files.readString(
                HOME.resolve("solutions/src/main/java/speedup/threads/matmul").resolve(FILE));
    }

    private static String starter() throws IOException {
        return Files.readString(HOME.resolve("lesson-threads/src/main/java/speedup/threads/matmul")
                .resolve(FILE));
    }

    private ClassSimilarity compare() {
        Supplier<Catalogue> catalogue = () -> new Catalogue(Exercises.load().all(), Lessons.load());
        return new LocalSimilarity(HOME, catalogue, System.getenv(), Clock.systemUTC())
                .compare(
                        new SimilarityService.Request(
                                List.of(year),
                                InputChoice.AUTO,
                                Set.of("threads/matmul"),
                                SandboxChoice.AUTO,
                                reports,
                                folder.resolve("out"),
                                Optional.empty()),
                        said::add);
    }

    private static void assumeThatJPlagIsHere() {
        assumeThatCode(() -> {
                    JdkFinder.here(System.getenv()).find(JPlagLibraries.OLDEST_JAVA);
                    new JPlagLibraries(HOME.resolve(".speedup")).require();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void findsACopyWithOtherNamesAmongAnswersOfTheirOwn() throws IOException {
        assumeThatJPlagIsHere();
        handIn("Jürgen", solution());
        handIn("Анна", solution().replaceAll("\\brow\\b", "line").replace("class", "/* mine */ class"));
        handIn(
                "other",
                Files.readString(
                        HOME.resolve("grader/fakes/threads-matmul/perfect").resolve(FILE)));
        handIn("unparsable", "class {((");
        handIn("nested", "class A { int a = " + "(".repeat(100_000) + ";");
        handIn("untouched", starter());

        ExerciseSimilarity found = compare().exercises().get(0);

        assertThat(found.problem()).isEmpty();
        assertThat(found.compared()).isEqualTo(3);
        SimilarPair most = found.pairs().get(0);
        assertThat(Set.of(most.first(), most.second())).containsExactlyInAnyOrder("Jürgen", "Анна");
        assertThat(most.average()).isGreaterThan(0.95);
        assertThat(found.pairs().get(1).average()).isLessThan(0.8);
        assertThat(found.leftOut())
                .containsEntry("unparsable", "JPlag cannot parse it")
                .containsEntry("nested", "JPlag cannot parse it")
                .containsEntry("untouched", "the starter as it was given");
        assertThat(reports.resolve("threads-matmul.zip")).isNotEmptyFile();
        assertThat(said).anyMatch(line -> line.contains("GPL-3.0"));
    }

    @Test
    void answersThatAreTooShortAreNoFault() throws IOException {
        assumeThatJPlagIsHere();
        handIn("a", "class A {}");
        handIn("b", "class A {}");

        ClassSimilarity found = compare();

        assertThat(found.exercises().get(0).problem()).get().asString().contains("Fewer than two");
        assertThat(found.isComplete()).isTrue();
    }

    @Test
    void fetchesNothingForTooFewAnswers() throws IOException {
        handIn("anna", solution());
        handIn("ben", starter());

        assertThatThrownBy(this::compare)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("of 2 submissions, no two have an answer");
        assertThat(said).isEmpty();
    }
}
