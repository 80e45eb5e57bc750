package speedup.grader.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;

class FakeCollectionTest {

    private static final String ANSWER = "ParallelMatrixProduct";

    private final Exercise<?, ?, ?> exercise = Exercises.load().get("threads/matmul");

    @TempDir
    Path home;

    private Path sources;
    private Path written;

    @BeforeEach
    void makeSources() throws IOException {
        sources = Files.createDirectory(home.resolve("sources"));
        written = Files.createDirectory(home.resolve("written"));
        write(home.resolve("lesson-threads/src/main/java/speedup/threads/matmul"), ".java", "the skeleton");
        write(home.resolve("solutions/src/main/java/speedup/threads/matmul"), ".java", "/** Right. */\na\n");
        fake("perfect", ".java", "/** Good. */\nb\n");
        write(sources.resolve("threads-matmul/base"), ".java", "/** A base. */\nc\n");
    }

    private static void write(Path folder, String ending, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ANSWER + ending), text);
    }

    private void fake(String name, String ending, String text) throws IOException {
        Path folder = sources.resolve("threads-matmul").resolve(name);
        write(folder, ending, text);
        Files.writeString(folder.resolve("expected.properties"), "status=TOO_SLOW\nmessage=.\n");
    }

    private void variant(String name, String base, String old) throws IOException {
        fake(name, ".variant", "=== variant of " + base + "\nWrong.\n=== replace\n" + old + "\n=== with\nx\n");
    }

    private void writeAll() throws IOException {
        new FakeCollection(home, sources).writeTo(written, List.of(exercise));
    }

    private String source(String name) throws IOException {
        return Files.readString(written.resolve("threads-matmul").resolve(name).resolve(ANSWER + ".java"));
    }

    @Test
    void makesAnUntouchedSubmissionFromTheSkeleton() throws IOException {
        writeAll();

        assertThat(source("untouched")).isEqualTo("the skeleton");
        assertThat(written.resolve("threads-matmul/untouched/expected.properties"))
                .content()
                .startsWith("status=NOT_ATTEMPTED\n");
    }

    @Test
    void makesSubmissionsOfSourcesAndVariants() throws IOException {
        variant("of-a-fake", "perfect", "b");
        variant("of-a-base", "base", "c");
        variant("of-the-reference", "solution", "a");

        writeAll();

        assertThat(written.resolve("threads-matmul/base")).doesNotExist();
        assertThat(source("perfect")).isEqualTo("/** Good. */\nb\n");
        assertThat(source("of-a-fake")).isEqualTo("/** Wrong. */\nx\n");
        assertThat(source("of-a-base")).isEqualTo("/** Wrong. */\nx\n");
        assertThat(source("of-the-reference")).isEqualTo("/** Wrong. */\nx\n");
        assertThat(written.resolve("threads-matmul/of-a-fake/expected.properties"))
                .content()
                .startsWith("status=TOO_SLOW\n");
    }

    @Test
    void leavesAttacksAsTheyAre() throws IOException {
        Path attack = Files.createDirectories(sources.resolve("hostile/link/META-INF"));
        Files.writeString(attack.resolve("MANIFEST.MF"), "x");
        Files.createSymbolicLink(attack.resolveSibling("A.java"), Path.of("nowhere"));

        writeAll();

        assertThat(written.resolve("hostile/link/META-INF/MANIFEST.MF")).hasContent("x");
        assertThat(written.resolve("hostile/link/A.java")).isSymbolicLink();
    }

    @Test
    void namesTheBaseThatIsNotThere() throws IOException {
        variant("wrong", "prefect", "b");

        assertThatThrownBy(this::writeAll)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ParallelMatrixProduct.variant:1: there is no base ")
                .hasMessageEndingWith("prefect/ParallelMatrixProduct.java");
    }

    @Test
    void asksForOneSourceAndWhatIsExpected() throws IOException {
        Files.delete(sources.resolve("threads-matmul/perfect/expected.properties"));

        assertThatThrownBy(this::writeAll)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("perfect must hold expected.properties and either ParallelMatrixProduct.java or"
                        + " ParallelMatrixProduct.variant, not [ParallelMatrixProduct.java]");
    }

    @Test
    void namesAFolderThatBelongsToNoExercise() throws IOException {
        Files.createDirectory(sources.resolve("threads-mathmul"));

        assertThatThrownBy(this::writeAll)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("threads-mathmul belongs to no exercise");
    }

    @Test
    void makesClassesThatAreGradedAsOne() throws IOException {
        writeAll();

        FakeClasses.write(written, home.resolve("classes"));

        assertThat(home.resolve("classes/too-slow/perfect"))
                .isDirectoryContaining("glob:**/ParallelMatrixProduct.java")
                .isDirectoryNotContaining("glob:**/expected.properties");
        assertThat(home.resolve("classes/not-attempted/untouched/ParallelMatrixProduct.java"))
                .hasContent("the skeleton");
    }
}
