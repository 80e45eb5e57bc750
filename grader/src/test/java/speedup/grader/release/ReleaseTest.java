package speedup.grader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.JdkIndependent;

/** The students' copy of the real course. */
@JdkIndependent
class ReleaseTest {

    private static final Path HOME =
            Path.of(System.getProperty("speedup.home")).toAbsolutePath().normalize();
    private static final List<Exercise<?, ?, ?>> EXERCISES = Exercises.load().all();
    private static final String ANSWER =
            "lesson-threads/src/main/java/speedup/threads/matmul/ParallelMatrixProduct.java";
    private static final String GIVEN = "lesson-threads/src/main/java/speedup/threads/matmul/SerialMatrixProduct.java";

    /** Where answers of this repository stand, right and wrong ones. */
    private static final List<String> ANSWERS = List.of("solutions/src/main", "grader/study/answers", "grader/fakes");

    /** In characters; a shorter one, such as a method that returns nothing, says nothing. */
    private static final int SHORTEST_BODY = 200;

    @TempDir
    Path folder;

    private static Release release() {
        return new Release(HOME, EXERCISES);
    }

    private Path made() throws Exception {
        Path copy = folder.resolve("copy");
        release().writeTo(copy);
        return copy;
    }

    private static Map<String, String> texts(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(), ReleaseTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a class does, whatever it is called and however it is laid out. */
    private static String body(String source) {
        return source.substring(source.indexOf('{') + 1).replaceAll("\\s+", " ").strip();
    }

    @Test
    void hasNoAnswerInIt() throws Exception {
        Map<String, String> copy = texts(made());
        Map<String, String> bodies = new TreeMap<>();
        copy.forEach((name, text) -> bodies.put(name, text.replaceAll("\\s+", " ")));
        List<String> answers = answerBodies();

        assertThat(answers).hasSizeGreaterThan(150);
        assertThat(bodies.entrySet().stream()
                        .filter(file -> answers.stream().anyMatch(file.getValue()::contains))
                        .map(Map.Entry::getKey))
                .as("the lesson shows this one for what goes wrong in it")
                .containsExactly("lesson-threads/src/main/java/speedup/threads/histogram/RacyHistogram.java");
        assertThat(copy.keySet())
                .noneMatch(
                        name -> name.matches(".*(\\.class|\\.jar)|.*(solutions|submissions|study/answers|\\.git/).*"))
                .noneMatch(name -> name.startsWith("docs") || name.startsWith("grader/src/test"))
                .noneMatch(name -> name.contains("authoring") && name.endsWith(".template"));
    }

    /** A notebook keeps its cells line by line, in JSON. */
    @Test
    void hasTheNotebooksWithoutAnswersAndWithoutResults() throws Exception {
        Path copy = made();
        List<String> answers = answerBodies();
        for (String name : List.of("threads", "processes")) {
            Path file = copy.resolve("notebooks").resolve(name + ".ipynb");
            StringBuilder cells = new StringBuilder();
            for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).get("cells")) {
                cell.get("source").forEach(line -> cells.append(line.asText()));
                assertThat(cell.path("outputs")).isEmpty();
            }
            String text = cells.toString().replaceAll("\\s+", " ");
            assertThat(text).contains("cores()").doesNotContain("../docs/");
            assertThat(answers).noneMatch(text::contains);
        }
        assertThat(copy.resolve("notebooks/src/main")).isDirectory();
        assertThat(copy.resolve("notebooks/src/test")).doesNotExist();
    }

    private static List<String> answerBodies() throws IOException {
        List<String> bodies = new ArrayList<>();
        for (String place : ANSWERS) {
            texts(HOME.resolve(place)).forEach((name, text) -> {
                if (name.endsWith(".java") && body(text).length() >= SHORTEST_BODY) {
                    bodies.add(body(text));
                }
            });
        }
        return bodies;
    }

    @Test
    void hasEveryExerciseAsItWasFound() throws Exception {
        Path copy = made();

        for (Exercise<?, ?, ?> exercise : EXERCISES) {
            assertThat(copy.resolve("lesson-" + Exercises.lesson(exercise) + "/src/main/java/" + exercise.answerFile()))
                    .content()
                    .contains("throw new NotAttemptedException()");
        }
        assertThat(copy.resolve("speedup")).isExecutable();
        assertThat(copy.resolve("pom.xml")).content().contains("<lesson.tests.excluded>none<");
    }

    @Test
    void hasEveryModuleAndPageThatItNames() throws Exception {
        Path copy = made();
        Matcher modules = Pattern.compile("<module>(.*?)</module>").matcher(text(copy.resolve("pom.xml")));
        assertThat(modules.results().map(module -> module.group(1)))
                .hasSize(6)
                .allSatisfy(module ->
                        assertThat(copy.resolve(module).resolve("pom.xml")).exists());
        for (Map.Entry<String, String> page : texts(copy).entrySet()) {
            if (page.getKey().endsWith(".md") && !page.getKey().contains("/resources/")) {
                Matcher links = Pattern.compile("\\]\\(([^)#]+?)(#[^)]*)?\\)").matcher(page.getValue());
                assertThat(links.results().map(link -> link.group(1)).filter(link -> !link.startsWith("http")))
                        .isNotEmpty()
                        .allSatisfy(
                                link -> assertThat(copy.resolve(page.getKey()).resolveSibling(link))
                                        .as("in %s", page.getKey())
                                        .exists());
                // What stood in parentheses around a link to what is not here goes with it.
                assertThat(page.getValue()).doesNotContain("(how)", "(figures)", "(bars, performance)", "(faults)");
            }
        }
    }

    @Test
    void keepsAnswersWhenItIsBroughtUpToDate() throws Exception {
        Path copy = made();
        Files.writeString(copy.resolve(ANSWER), "my answer");
        Files.writeString(copy.resolve(GIVEN), "my changes");
        Files.writeString(copy.resolve("notes.txt"), "my notes");
        Files.createDirectories(copy.resolve(".speedup"));
        Files.writeString(copy.resolve(".speedup/progress.properties"), "my progress");

        ReleaseReport report = release().writeTo(copy);

        assertThat(report.kept()).containsExactly(ANSWER);
        assertThat(report.setAside()).containsExactly(GIVEN + ".changed");
        assertThat(copy.resolve(ANSWER)).hasContent("my answer");
        assertThat(copy.resolve(GIVEN)).hasSameTextualContentAs(HOME.resolve(GIVEN));
        assertThat(copy.resolve(GIVEN + ".changed")).hasContent("my changes");
        assertThat(copy.resolve("notes.txt")).hasContent("my notes");
        assertThat(copy.resolve(".speedup/progress.properties")).hasContent("my progress");
        assertThat(release().writeTo(copy).kept()).containsExactly(ANSWER);
        Files.writeString(copy.resolve(GIVEN), "more changes");
        assertThat(release().writeTo(copy).setAside()).containsExactly(GIVEN + ".changed-2");
    }

    /** A copy of an older course: other files, and another text in one that a student may edit. */
    @Test
    void replacesAndRemovesWhatNobodyHasChanged() throws Exception {
        Path copy = made();
        Path course = folder.resolve("newer-course");
        release().writeTo(course);
        String newer = "// newer: throw new NotAttemptedException();";
        Files.writeString(course.resolve(ANSWER), newer);
        Files.delete(course.resolve(GIVEN));
        Files.writeString(copy.resolve("LICENSE"), "changed");
        Files.delete(course.resolve("LICENSE"));

        ReleaseReport report = new Release(course, EXERCISES).writeTo(copy);

        assertThat(report.kept()).isEmpty();
        assertThat(report.setAside()).isEmpty();
        assertThat(copy.resolve(ANSWER)).hasContent(newer);
        assertThat(copy.resolve(GIVEN)).doesNotExist();
        assertThat(copy.resolve("LICENSE")).hasContent("changed");
    }

    @Test
    void leavesOutWhatEditorsLeaveBeside() throws Exception {
        Path course = made();
        for (String ending : Set.of("~", ".bak", ".orig", ".swp")) {
            Files.writeString(course.resolve(ANSWER + ending), "a solution");
        }
        Path copy = folder.resolve("copy-of-copy");

        new Release(course, EXERCISES).writeTo(copy);

        assertThat(texts(copy).keySet())
                .containsExactlyInAnyOrderElementsOf(texts(course).keySet().stream()
                        .filter(name -> !name.matches(Pattern.quote(ANSWER) + ".+"))
                        .toList());
    }

    @Test
    void refusesACourseThatSomebodyHasWorkedOn() throws Exception {
        Path course = made();
        Files.writeString(course.resolve(ANSWER), "a solution");
        Path copy = folder.resolve("copy-of-copy");

        assertThatThrownBy(() -> new Release(course, EXERCISES).writeTo(copy))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("Somebody has worked on " + ANSWER);
        assertThat(copy).doesNotExist();
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("thesis.tex"), "");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> release().writeTo(full)).hasMessageContaining("is no earlier copy");
        assertThatThrownBy(() -> release().writeTo(file)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> release().writeTo(HOME.resolve("students"))).hasMessageContaining("elsewhere");
        assertThatThrownBy(() -> release().writeTo(HOME.resolve(".."))).hasMessageContaining("elsewhere");
        assertThat(full.toFile().list()).containsExactly("thesis.tex");
    }

    @Test
    void ignoresLinesOfAManifestThatLeadOut() throws Exception {
        Path copy = made();
        Path outside = Files.writeString(folder.resolve("outside"), "");
        Path manifest = copy.resolve(ReleaseManifest.FILE_NAME);
        String ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Files.writeString(manifest, text(manifest) + ofNothing + "  ../outside\nno line of a manifest\n");

        release().writeTo(copy);

        assertThat(outside).exists();
    }
}
