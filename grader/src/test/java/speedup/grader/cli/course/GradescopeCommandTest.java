package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;

class GradescopeCommandTest {

    @TempDir
    Path folder;

    private FakeSpeedup speedup;
    private Path answer;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(folder.resolve("course"));
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        answer = speedup.home.resolve("lesson-threads/src/main/java").resolve(exercise.answerFile());
        Files.createDirectories(answer.getParent());
        Files.writeString(answer, "throw new NotAttemptedException();");
        Files.writeString(speedup.home.resolve("speedup"), "");
    }

    @Test
    void writesAZipThatGradesWhatIsAskedFor() throws IOException {
        Path zip = folder.resolve("new/autograder.ZIP");

        assertThat(speedup.run("gradescope", zip.toString(), "--only", "threads/matmul", "--sandbox", "namespaces"))
                .isZero();
        assertThat(speedup.out.toString())
                .startsWith("The autograder for Gradescope: " + zip + ", ")
                .contains("Next: upload it");
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            assertThat(file.getEntry("course/speedup").getUnixMode()).isEqualTo(0100755);
            assertThat(new String(
                            file.getInputStream(file.getEntry("run_autograder")).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains(" --format gradescope --only threads/matmul --sandbox namespaces ||");
        }
    }

    @Test
    void saysWhyThereCanBeNoZip() throws IOException {
        assertThat(speedup.run("gradescope", "autograder.tar")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("a file that ends with .zip, not autograder.tar");
        Files.writeString(folder.resolve("file"), "");
        assertThat(speedup.run("gradescope", folder.resolve("file/x.zip").toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("x.zip could not be written: ");
        Files.writeString(answer, "a solution");
        assertThat(speedup.run("gradescope", folder.resolve("x.zip").toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("Somebody has worked on ");
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }
}
