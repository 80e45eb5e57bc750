package speedup.grader.cli.third;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command line with a lesson more on its class path: the classes beside this one, and its
 * resources in a folder that no other test sees.
 */
class ThirdLessonTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "third-lesson");

    @TempDir
    Path home;

    @Test
    void isListedAtItsPositionWithItsTitle() throws Exception {
        assertThat(speedup("list"))
                .containsSubsequence(
                        "Lesson threads (",
                        "\nLesson third (added by its own files alone): 0 of 1 passed\n",
                        "\nthird/example  Do third/example ",
                        "\nLesson processes (");
    }

    @Test
    void hasItsLabsListedAtItsPosition() throws Exception {
        assertThat(speedup("lab")).containsSubsequence("\namdahl ", "\nthird-lab ", "\ntiny-tasks ");
    }

    @Test
    void hasItsExerciseFoundById() throws Exception {
        assertThat(speedup("hint", "third/example")).contains("Hint 1 of 1 for third/example: First step");
    }

    private String speedup(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dspeedup.home=" + home,
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + RESOURCES,
                "speedup.grader.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
