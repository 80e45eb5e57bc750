package speedup.grader.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;

class TestMethodsTest {

    @TempDir
    private Path folder;

    /** Like a class of a lesson's tests. Its methods stand in no order by name. No launcher finds it. */
    abstract static class Sample {

        @Test
        abstract void second();

        @RepeatedTest(3)
        abstract void again();

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        abstract void first(int number);

        @Test
        @Tag("speedup")
        abstract void timed();

        @Test
        @Tag("slow")
        @Tag("speedup")
        abstract void alsoTimed();

        @Test
        @Tag("slow")
        abstract void other();

        abstract void helper();
    }

    @Test
    void areThoseOfTheClassInTheJar() throws IOException {
        TestMethods methods = TestMethods.of(Sample.class.getName(), List.of(folder, jar()));

        assertThat(methods.all())
                .containsSubsequence("second", "again", "first", "timed", "alsoTimed", "other", "helper");
        assertThat(methods.tests()).containsExactlyInAnyOrder("second", "again", "first", "other");
    }

    @Test
    void areNoneOfAClassThatIsInNoJar() throws IOException {
        assertThat(TestMethods.of("no.such.Class", List.of(jar()))).isEqualTo(new TestMethods(List.of(), Set.of()));
    }

    @Test
    void areThereForEveryExercise() throws IOException {
        Course course = Course.at(Path.of(System.getProperty("speedup.home")));
        for (Exercise<?, ?, ?> exercise : Exercises.load().all()) {
            assertThat(TestMethods.of(
                                    exercise.answerClassName() + "Test",
                                    course.testClassPath(Exercises.lesson(exercise)))
                            .tests())
                    .as(exercise.id())
                    .isNotEmpty();
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("tests.jar");
        String name = Sample.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream bytes =
                        Objects.requireNonNull(Sample.class.getClassLoader().getResourceAsStream(name))) {
            zip.putNextEntry(new ZipEntry(name));
            bytes.transferTo(zip);
        }
        return jar;
    }
}
