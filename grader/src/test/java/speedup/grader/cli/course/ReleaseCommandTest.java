package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.course.SampleLessonProject;

class ReleaseCommandTest {

    @TempDir
    Path folder;

    private FakeSpeedup speedup;
    private Path answer;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(folder.resolve("course"));
        FakeExercise exercise = new FakeExercise("threads/matmul");
        speedup.exercises = List.of(exercise);
        answer = Path.of("lesson-threads/src/main/java").resolve(exercise.answerFile());
        Files.createDirectories(speedup.home.resolve(answer).getParent());
        Files.writeString(speedup.home.resolve(answer), "throw new NotAttemptedException();");
        Files.writeString(speedup.home.resolve("speedup"), "");
    }

    @Test
    void saysWhatIsThereAndWhatWasKept() throws IOException {
        String copy = folder.resolve("copy").toString();

        assertThat(speedup.run("release", copy)).isZero();
        assertThat(speedup.out.toString())
                .contains("The students' copy: " + copy)
                .contains("./speedup list")
                .doesNotContain("Kept");

        Files.writeString(Path.of(copy).resolve(answer), "mine");
        Files.writeString(Path.of(copy).resolve("speedup"), "mine");
        assertThat(speedup.run("release", copy)).isZero();
        assertThat(speedup.out.toString())
                .contains("Kept, since somebody has worked on it: " + answer)
                .contains("what was there is kept as: speedup.changed");
    }

    @Test
    void saysWhyThereCanBeNoCopy() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("file"), "");

        assertThat(speedup.run("release", full.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("is no earlier copy");
        assertThat(speedup.run("release", full.resolve("file/copy").toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("could not be made");
    }

    @Test
    void followsACourseFile() throws IOException {
        Path copy = folder.resolve("copy");
        Path project = folder.resolve("project");
        SampleLessonProject.write(project).build(folder.resolve("built/v1.jar"));
        Files.move(project.resolve("solutions"), folder.resolve("built/v1-solutions"));
        Path file = Files.writeString(folder.resolve("course.yml"), """
                title: Light | sound
                lessons: [built/v1.jar]
                due: 2026-11-30T23:59:00+01:00
                tooSlow: {from: 0.51, credit: 0.3}
                exercises:
                  - {id: optics/prefix-sum, points: 7.5, bonus: true}
                  - {id: threads/matmul}
                """);

        assertThat(speedup.run("release", copy.toString(), "--course", file.toString()))
                .as("%s", speedup.err)
                .isZero();

        assertThat(copy.resolve("README.md"))
                .content()
                .contains("Light \\| sound.", "Due: 2026-11-30 23:59 (+01:00).")
                .containsSubsequence(
                        "| `optics/prefix-sum` | Add up smallest prime factors | 7.5, on top |", "| `threads/matmul` |")
                .doesNotContain("0.51");
        assertThat(copy.resolve("lessons/optics.jar")).hasSameBinaryContentAs(folder.resolve("built/v1.jar"));
        String own = "lessons/optics/prefixsum/ParallelPrefixSum.java";
        assertThat(copy.resolve("lesson-optics/src/main/java").resolve(own))
                .content()
                .contains("NotAttempted");
        assertThat(copy.resolve(".starters/optics/prefix-sum.starter")).exists();
        assertThat(copy.resolve("lesson-optics/README.md")).exists();
        assertThat(copy).isDirectoryNotContaining("glob:**course.yml");
        assertThat(copy.resolve("lessons")).isDirectoryNotContaining("glob:**solutions**");
        assertThat(copy.resolve(".speedup-course")).hasContent("optics/prefix-sum\nthreads/matmul");

        Files.writeString(copy.resolve("lesson-optics/src/main/java").resolve(own), "mine");
        assertThat(speedup.run("release", copy.toString(), "--course", file.toString()))
                .isZero();
        assertThat(speedup.out.toString())
                .contains("Kept, since somebody has worked on it: lesson-optics/src/main/java/" + own);
        assertThat(speedup.run("release", copy.toString())).isZero();
        assertThat(copy.resolve(".speedup-course")).doesNotExist();
    }
}
