package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cli.FakeSpeedup;

/** {@code speedup new}. */
class NewCommandTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;

    @BeforeEach
    void makeCheckout() throws IOException {
        speedup = new FakeSpeedup(home);
        Files.createDirectories(home.resolve("solutions/src/main/java"));
        Files.writeString(home.resolve("lesson-threads/pom.xml"), "<project/>");
    }

    @Test
    void listsWhatItWrites() {
        assertThat(speedup.run("new", "threads/prefix-sum", "--class", "RunningSum"))
                .isZero();

        assertThat(speedup.out.toString().lines())
                .startsWith(
                        "A new exercise: threads/prefix-sum, a small one that works. Written, or added to:",
                        "  lesson-threads/src/main/java/speedup/threads/prefixsum/package-info.java",
                        "  lesson-threads/src/main/java/speedup/threads/prefixsum/RunningSum.java")
                .endsWith(
                        "  lesson-threads/src/main/resources/META-INF/services/speedup.exercise.Exercise",
                        "Next: replace it part by part, as CONTRIBUTING.md says under \"Add an exercise\".");
        assertThat(speedup.out.toString().lines().filter(line -> line.startsWith("  ")))
                .allSatisfy(line -> assertThat(home.resolve(line.strip())).isRegularFile());
    }

    @Test
    void takesAnIdOfAKnownLesson() {
        assertThat(speedup.run("new", "prefix-sum")).isEqualTo(2);
        assertThat(speedup.err)
                .hasToString("\"prefix-sum\" is no id: give a lesson's name, a slash and a name, such as"
                        + " threads/prefix-sum.\n");
        assertThat(speedup.run("new", "thread/prefix-sum")).isEqualTo(2);
        assertThat(speedup.err).hasToString("There is no lesson \"thread\". There is: threads, processes.\n");
    }

    @Test
    void overwritesNoExercise() {
        assertThat(speedup.run("new", "threads/matmul")).isEqualTo(2);
        assertThat(speedup.err).hasToString("There is an exercise threads/matmul already. Give another name.\n");
        assertThat(speedup.run("new", "threads/prefix-sum")).isZero();
        assertThat(speedup.run("new", "threads/prefix-sum")).isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith("Nothing is overwritten, and this is there already: ");
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        Files.createDirectories(home.resolve("lesson-threads/src/main"));
        Files.writeString(home.resolve("lesson-threads/src/main/resources"), "a file in the place of the folder");

        assertThat(speedup.run("new", "threads/prefix-sum")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .startsWith("The exercise threads/prefix-sum could not be written to " + home)
                .endsWith("Nothing of it is left there.\n");
        assertThat(home.resolve("lesson-threads/src/main/java/speedup/threads/prefixsum/PrefixSum.java"))
                .doesNotExist();
    }

    @Test
    void writesALessonOfItsOwn() {
        Path project = home.resolve("elsewhere/optics");

        assertThat(speedup.run("new", "--lesson", project.toString(), "optics/prefix-sum"))
                .as("%s", speedup.err)
                .isZero();

        assertThat(speedup.out.toString().lines())
                .startsWith(
                        "A new exercise: optics/prefix-sum, a small one that works. Written to " + project
                                + ", or added to:",
                        "  pom.xml")
                .endsWith(
                        "Next, once for all lessons: mvn -f " + home.resolve("pom.xml")
                                + " install -pl common -am -DskipTests",
                        "Then: mvn -f " + project.resolve("pom.xml") + " package",
                        "Then: ./speedup verify-lesson --lesson " + project.resolve("target/optics.jar"));
        assertThat(speedup.out.toString().lines().filter(line -> line.startsWith("  ")))
                .allSatisfy(line -> assertThat(project.resolve(line.strip())).isRegularFile());
    }

    @Test
    void givesALessonOfItsOwnANameThatIsFree() {
        String project = home.resolve("project").toString();

        assertThat(speedup.run("new", "--lesson", project, "threads/prefix-sum"))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith("There is a lesson \"threads\" already");
        assertThat(speedup.run("new", "--lesson", project, "Optics/prefix-sum")).isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith("A lesson cannot be called \"Optics\"");
        assertThat(home.resolve("project")).doesNotExist();
    }
}
