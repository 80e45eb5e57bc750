package speedup.grader.coursefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement.Scaling;
import speedup.grader.cli.FakeExercise;
import speedup.grader.course.LessonLibrary;
import speedup.lesson.Lessons;

/** Each value of a course file, replaced by one of each other shape, is told as what has to be put right. */
class CourseFileShapesTest {

    /** JSON is YAML too. */
    private static final ObjectMapper YAML = new ObjectMapper();

    private static final List<Exercise<?, ?, ?>> ALL = List.of(new FakeExercise("threads/sum", new Scaling(0.35, 100)));
    private static final String WHOLE = """
            {
              "title": "Parallel programming",
              "cores": 2,
              "retries": 1,
              "points": 10,
              "tooSlow": {"from": 0.5, "credit": 0.3},
              "testsPassed": 0.2,
              "due": "2026-11-30T23:59:00+01:00",
              "late": {"perDay": "10%", "atMost": "50%", "grace": "15m"},
              "attempts": "newest",
              "encodings": ["utf-8"],
              "lessons": ["lesson.jar"],
              "exercises": [
                {
                  "id": "threads/sum",
                  "points": 5,
                  "bonus": true,
                  "tooSlow": {"from": 0.5, "credit": 0.3},
                  "testsPassed": 0.1,
                  "serialFraction": 0.3,
                  "share": 0.5
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    static Stream<String> replaced() throws IOException {
        JsonNode whole = YAML.readTree(WHOLE);
        List<String> texts = new ArrayList<>();
        for (String shape : List.of(
                "null", "\"word\"", "-3", "2.5", "true", "[]", "[[]]", "{}", "{\"a\": {\"b\": 1}}", "[{\"a\": 1}]")) {
            replace(whole, YAML.readTree(shape), texts, whole);
        }
        return texts.stream();
    }

    /** Adds the text of the whole for each node below one, with the replacement in its place. */
    private static void replace(JsonNode node, JsonNode by, List<String> texts, JsonNode whole) throws IOException {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode old = object.get(name);
                object.set(name, by);
                texts.add(YAML.writeValueAsString(whole));
                object.set(name, old);
                replace(old, by, texts, whole);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode old = array.get(i);
                array.set(i, by);
                texts.add(YAML.writeValueAsString(whole));
                array.set(i, old);
                replace(old, by, texts, whole);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("replaced")
    void tellsWhatHasAnotherShape(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("course.yml"), text);
        CourseFileReader reader = new CourseFileReader(new LessonLibrary(() -> ALL, Lessons::load));

        Optional<CourseFileException> problem = Optional.empty();
        try {
            reader.read(file);
        } catch (CourseFileException e) {
            problem = Optional.of(e);
        }

        problem.ifPresent(found -> assertThat(found).hasMessageContaining("course.yml:"));
    }

    /** So that what is told above is about the replacement. */
    @Test
    void hasNothingElseToPutRight() throws IOException {
        Path file = Files.writeString(folder.resolve("course.yml"), WHOLE);
        CourseFileReader reader = new CourseFileReader(new LessonLibrary(() -> ALL, Lessons::load));

        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(CourseFileException.class)
                .hasMessageContaining("lesson.jar")
                .message()
                .hasLineCount(1);
    }
}
