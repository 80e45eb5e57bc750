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
}
