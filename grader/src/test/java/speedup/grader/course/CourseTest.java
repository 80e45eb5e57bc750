package speedup.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.course.sample.SampleCourse;

class CourseTest {

    @TempDir
    Path home;

    @Test
    void finds_the_lesson_and_its_libraries() throws IOException {
        Course course = Course.at(SampleCourse.build(home));

        assertThat(course.answerClassPath("threads"))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("speedup-lesson-threads-1.0.jar", "common.jar");
    }

    @Test
    void finds_the_tests_and_names_no_library_twice() throws IOException {
        Course course = Course.at(SampleCourse.build(home));

        assertThat(course.testClassPath("threads"))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly(
                        "speedup-lesson-threads-1.0-tests.jar",
                        "speedup-lesson-threads-1.0.jar",
                        "common.jar",
                        "console.jar");
    }

    @Test
    void gives_absolute_paths_that_exist() throws IOException {
        Path roundabout = SampleCourse.build(home).resolve("lesson-threads").resolve("..");
        Course course = Course.at(roundabout);

        assertThat(course.testClassPath("threads"))
                .allSatisfy(jar -> assertThat(jar).isAbsolute().isNormalized().exists());
    }

    @Test
    void jars_with_sources_are_not_the_lesson() throws IOException {
        Path target = SampleCourse.build(home).resolve("lesson-threads/target");
        Files.createFile(target.resolve("speedup-lesson-threads-1.0-sources.jar"));
        Files.createFile(target.resolve("speedup-lesson-threads-1.0-javadoc.jar"));

        assertThat(Course.at(home).answerClassPath("threads")).hasSize(2);
    }

    @Test
    void a_lesson_that_is_not_built_says_how_to_build_it() throws IOException {
        Path lesson = Files.createDirectories(SampleCourse.build(home).resolve("lesson-processes"));
        Files.writeString(lesson.resolve("pom.xml"), "<project/>");
        Course course = Course.at(home);

        assertThatThrownBy(() -> course.answerClassPath("processes"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("is not built")
                .hasMessageContaining("mvn -DskipTests package");
        Files.createDirectories(lesson.resolve("target"));
        assertThatThrownBy(() -> course.answerClassPath("processes"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("speedup-lesson-processes-VERSION.jar")
                .hasMessageContaining("mvn -DskipTests package");
    }

    @Test
    void a_build_without_tests_says_which_jar_is_missing() throws IOException {
        Files.delete(SampleCourse.build(home).resolve("lesson-threads/target/speedup-lesson-threads-1.0-tests.jar"));
        Course course = Course.at(home);

        assertThat(course.answerClassPath("threads")).isNotEmpty();
        assertThatThrownBy(() -> course.testClassPath("threads"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("speedup-lesson-threads-VERSION-tests.jar");
    }

    @Test
    void two_versions_are_one_too_many() throws IOException {
        Path target = SampleCourse.build(home).resolve("lesson-threads/target");
        Files.createFile(target.resolve("speedup-lesson-threads-0.9.jar"));
        Course course = Course.at(home);

        assertThatThrownBy(() -> course.answerClassPath("threads"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("speedup-lesson-threads-0.9.jar, speedup-lesson-threads-1.0.jar")
                .hasMessageContaining("clean package");
    }

    @Test
    void an_unknown_lesson_is_answered_with_the_known_ones() throws IOException {
        Course course = Course.at(SampleCourse.build(home));

        assertThatThrownBy(() -> course.answerClassPath("fibres"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("\"fibres\"")
                .hasMessageContaining("There is: threads");
    }

    @Test
    void a_folder_without_lessons_is_no_course() {
        assertThatThrownBy(() -> Course.at(home))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("is not a checkout of the course");
        assertThatThrownBy(() -> Course.at(home.resolve("nowhere")))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("There is no folder");
    }
}
