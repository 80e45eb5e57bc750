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
    void findsTheLessonAndItsLibraries() throws IOException {
        Course course = Course.at(SampleCourse.build(home));

        assertThat(course.answerClassPath("threads"))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("speedup-lesson-threads-1.0.jar", "common.jar");
    }

    @Test
    void findsTheTestsAndNamesNoLibraryTwice() throws IOException {
        Course course = Course.at(SampleCourse.build(home));

        assertThat(course.ownClassPath("threads"))
                .containsExactlyInAnyOrder(
                        course.testClassPath("threads").get(0),
                        course.answerClassPath("threads").get(0));
        assertThat(course.testClassPath("threads"))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly(
                        "speedup-lesson-threads-1.0-tests.jar",
                        "speedup-lesson-threads-1.0.jar",
                        "common.jar",
                        "console.jar");
    }

    @Test
    void givesAbsolutePathsThatExist() throws IOException {
        Path roundabout = SampleCourse.build(home).resolve("lesson-threads").resolve("..");
        Course course = Course.at(roundabout);

        assertThat(course.testClassPath("threads"))
                .allSatisfy(jar -> assertThat(jar).isAbsolute().isNormalized().exists());
    }

    @Test
    void ignoresJarsWithSourcesAndJavadoc() throws IOException {
        Path target = SampleCourse.build(home).resolve("lesson-threads/target");
        Files.createFile(target.resolve("speedup-lesson-threads-1.0-sources.jar"));
        Files.createFile(target.resolve("speedup-lesson-threads-1.0-javadoc.jar"));

        assertThat(Course.at(home).answerClassPath("threads")).hasSize(2);
    }

    @Test
    void saysHowToBuildALessonThatIsNotBuilt() throws IOException {
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
    void saysWhichJarIsMissingInABuildWithoutTests() throws IOException {
        Files.delete(SampleCourse.build(home).resolve("lesson-threads/target/speedup-lesson-threads-1.0-tests.jar"));
        Course course = Course.at(home);

        assertThat(course.answerClassPath("threads")).isNotEmpty();
        assertThatThrownBy(() -> course.testClassPath("threads"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("speedup-lesson-threads-VERSION-tests.jar");
    }

    @Test
    void rejectsALessonBuiltInTwoVersions() throws IOException {
        Path target = SampleCourse.build(home).resolve("lesson-threads/target");
        Files.createFile(target.resolve("speedup-lesson-threads-0.9.jar"));
        Course course = Course.at(home);

        assertThatThrownBy(() -> course.answerClassPath("threads"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("speedup-lesson-threads-0.9.jar, speedup-lesson-threads-1.0.jar")
                .hasMessageContaining("clean package");
    }

    @Test
    void namesTheKnownLessonsForAnUnknownOne() throws IOException {
        Course course = Course.at(SampleCourse.build(home));

        assertThatThrownBy(() -> course.answerClassPath("fibres"))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("\"fibres\"")
                .hasMessageContaining("There is: threads");
    }

    @Test
    void rejectsAFolderWithoutLessons() {
        assertThatThrownBy(() -> Course.at(home))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("is not a checkout of the course");
        assertThatThrownBy(() -> Course.at(home.resolve("nowhere")))
                .isInstanceOf(CourseNotReadyException.class)
                .hasMessageContaining("There is no folder");
    }
}
