package speedup.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;

/** The pattern by which the build knows a student's class holds for every exercise that there is. */
class LessonJarTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));

    static Stream<Exercise<?, ?, ?>> exercises() {
        return Exercises.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void holdsTheContractWithoutAnAnswer(Exercise<?, ?, ?> exercise) throws IOException {
        String lesson = Exercises.lesson(exercise);

        try (JarFile jar =
                new JarFile(Course.at(HOME).answerClassPath(lesson).get(0).toFile())) {
            assertThat(jar.stream())
                    .extracting(entry -> entry.getName())
                    .contains(entry(exercise.getClass().getName()))
                    .doesNotContain(entry(exercise.answerClassName()));
        }
    }

    private static String entry(String className) {
        return className.replace('.', '/') + ".class";
    }
}
