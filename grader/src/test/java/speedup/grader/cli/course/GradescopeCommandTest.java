package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.course.SampleLessonProject;

class GradescopeCommandTest {

    private static final String COURSE = """
            lessons: [built/v1.jar]
            exercises:
              - {id: optics/prefix-sum}
              - {id: threads/matmul}
            """;

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
    void takesTheCourseFileAndItsLessons() throws IOException {
        SampleLessonProject.write(folder.resolve("project")).build(folder.resolve("year/built/v1.jar"));
        Files.createDirectories(folder.resolve("year/built/v1-solutions"));
        Files.writeString(folder.resolve("year/built/v1-solutions/secret"), "");
        Path course = Files.writeString(folder.resolve("year/course.yml"), COURSE);
        Path zip = folder.resolve("autograder.zip");

        assertThat(speedup.run("gradescope", zip.toString(), "--course", course.toString()))
                .as(speedup.err.toString())
                .isZero();
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            assertThat(Collections.list(file.getEntries()))
                    .extracting(ZipArchiveEntry::getName)
                    .contains("marking/course.yml", "marking/built/v1.jar")
                    .noneMatch(name -> name.contains("secret"));
            for (String script : List.of("setup.sh", "run_autograder")) {
                assertThat(new String(
                                file.getInputStream(file.getEntry(script)).readAllBytes(), StandardCharsets.UTF_8))
                        .contains(" --course \"$root/source/marking/course.yml\" ");
            }
        }
    }

    @Test
    void saysWhyACourseFileCannotBeTaken() throws IOException {
        SampleLessonProject.write(folder.resolve("project")).build(folder.resolve("built/v1.jar"));
        Path year = Files.createDirectory(folder.resolve("year"));
        String zip = folder.resolve("x.zip").toString();
        Path outside = Files.writeString(year.resolve("course.yml"), COURSE.replace("built", "../built"));
        assertThat(speedup.run("gradescope", zip, "--course", outside.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("v1.jar is not in the folder of ", "Copy it there");
        Path odd = Files.writeString(year.resolve("my course.yml"), COURSE);
        assertThat(speedup.run("gradescope", zip, "--course", odd.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("call the file course.yml");
        Path plain = Files.writeString(year.resolve("plain.yml"), "exercises: [{id: threads/matmul}]\n");
        speedup.exercises = List.of(new FakeExercise("threads/matmul"), new FakeExercise("threads/sum"));
        assertThat(speedup.run("gradescope", zip, "--course", plain.toString(), "--only", "threads/sum"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--only threads/sum: not in plain.yml");
        assertThat(folder.resolve("x.zip")).doesNotExist();
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
