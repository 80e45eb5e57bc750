package speedup.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewLessonTest {

    private static final String EXERCISES = "src/main/resources/META-INF/services/speedup.exercise.Exercise";

    @TempDir
    Path folder;

    private void write(Path root, String lesson, String name) throws IOException, NewExerciseException {
        new NewLesson(root, lesson).write(name, Optional.empty());
    }

    @Test
    void takesASecondExercise() throws Exception {
        write(folder, "optics", "prefix-sum");
        String pom = Files.readString(folder.resolve("pom.xml"));

        write(folder, "optics", "lens");

        assertThat(folder.resolve("pom.xml")).hasContent(pom);
        assertThat(folder.resolve(EXERCISES))
                .hasContent("lessons.optics.prefixsum.PrefixSumExercise\nlessons.optics.lens.LensExercise\n");
        assertThat(folder.resolve("README.md"))
                .content()
                .containsSubsequence("[`optics/prefix-sum`](src/main/java/", "[`optics/lens`](src/main/java/");
    }

    @Test
    void leavesWhatIsThereAlone() throws Exception {
        write(folder.resolve("project"), "optics", "prefix-sum");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("notes"), "mine");
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> write(folder.resolve("project"), "optics", "prefix-sum"))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageStartingWith("Nothing is overwritten");
        assertThatThrownBy(() -> write(folder.resolve("project"), "acoustics", "echo"))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageContaining("is not called \"acoustics\"");
        assertThatThrownBy(() -> write(other, "optics", "prefix-sum"))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageContaining("has files in it, and is no lesson's project");
        assertThatThrownBy(() -> write(file, "optics", "prefix-sum"))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageContaining("is a file");
        assertThat(other).isDirectoryContaining(path -> path.endsWith("notes"));
        assertThat(other.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void leavesNothingOfALessonWhoseExerciseCannotBe() {
        Path root = folder.resolve("project");

        assertThatThrownBy(() -> new NewLesson(root, "optics").write("lens", Optional.of("Exercise")))
                .isInstanceOf(NewExerciseException.class);

        assertThat(root).doesNotExist();
    }

    /** The project is no module of the course, and inherits nothing from it. */
    @Test
    void hasTheVersionsOfTheCourse() throws Exception {
        write(folder, "optics", "prefix-sum");
        String course = Files.readString(Path.of(System.getProperty("speedup.home"), "pom.xml"));
        Map<String, String> expected = new TreeMap<>();
        for (String plugin : new String[] {"compiler", "surefire", "resources", "jar", "dependency"}) {
            expected.put("maven-" + plugin + "-plugin", version(course, "maven-" + plugin + "-plugin"));
        }
        expected.put("junit-jupiter", property(course, "junit.version"));
        expected.put("assertj-core", property(course, "assertj.version"));

        String pom = Files.readString(folder.resolve("pom.xml"));

        expected.forEach((artifact, version) ->
                assertThat(version(pom, artifact)).as(artifact).isEqualTo(version));
        assertThat(property(pom, "speedup.version")).isEqualTo(version(course, "speedup"));
    }

    private static String version(String pom, String artifact) {
        return found(pom, "<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)");
    }

    private static String property(String pom, String name) {
        return found(pom, "<" + name + ">([^<]+)");
    }

    private static String found(String pom, String pattern) {
        return Pattern.compile(pattern)
                .matcher(pom)
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow();
    }
}
