package speedup.grader.cli.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.course.CourseSelection;
import speedup.grader.course.SampleLessonProject;

/** A learner's commands with lessons of jars, and in the copy of a course that has some of the exercises. */
class KnownLessonsTest {

    private static final String ANSWER = "lesson-optics/src/main/java/lessons/optics/prefixsum/ParallelPrefixSum.java";
    private static final String LABS = "META-INF/services/speedup.lab.Lab";

    @TempDir
    Path folder;

    private FakeSpeedup speedup;
    private SampleLessonProject project;
    private String jar;

    @BeforeEach
    void build() throws IOException {
        speedup = new FakeSpeedup(folder.resolve("course"));
        project = SampleLessonProject.write(folder.resolve("project"));
        addLab("slit", "SlitLab");
        jar = project.build(folder.resolve("built/optics.jar")).toString();
    }

    private void addLab(String name, String type) throws IOException {
        Path source = folder.resolve("project/src/main/java/lessons/optics/labs/" + type + ".java");
        Files.createDirectories(source.resolveSibling(""));
        Files.writeString(
                source,
                "package lessons.optics.labs;\npublic final class " + type + " extends speedup.grader.cli.FakeLab"
                        + " {\n    public " + type + "() { super(\"" + name + "\", speedup.lab.ThreadUse.ONE); }\n}\n");
        project.changes.put(LABS, ("lessons.optics.labs." + type).getBytes(StandardCharsets.UTF_8));
    }

    private String run(int code, String... arguments) {
        assertThat(speedup.run(arguments)).as("%s%s", speedup.out, speedup.err).isEqualTo(code);
        return speedup.out.toString();
    }

    @Test
    void worksOnALessonThatAnOptionNames() throws IOException {
        assertThat(run(0, "reset", "--lesson", jar, "prefix-sum")).contains(ANSWER + " is as it was given out");
        assertThat(speedup.home.resolve(ANSWER)).content().contains("NotAttemptedException");
        assertThat(run(0, "check", "--lesson", jar, "optics/prefix-sum")).contains("optics/prefix-sum");
        assertThat(run(0, "hint", "--lesson", jar, "prefix-sum")).contains("Hint 1 of 2 for optics/prefix-sum");
        run(2, "solution", "--lesson", jar, "prefix-sum");
        assertThat(speedup.err.toString())
                .contains("There is no solution to optics/prefix-sum: it would be "
                        + folder.resolve("built/optics-solutions"));
        Files.move(folder.resolve("project/solutions"), folder.resolve("built/optics-solutions"));
        assertThat(run(0, "solution", "--lesson", jar, "prefix-sum")).contains("class ParallelPrefixSum");
        run(2, "check", "optics/prefix-sum");
    }

    @Test
    void worksOnTheLessonsOfACourseFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("course.yml"),
                "lessons: [built/optics.jar]\nexercises: [{id: optics/prefix-sum}, {id: threads/matmul}]\n");
        String course = file.toString();

        assertThat(run(0, "list", "--course", course))
                .containsSubsequence(
                        "optics/prefix-sum", "threads/matmul", "to practise: 2 exercises.", "check optics/prefix-sum")
                .doesNotContain("threads/stopwatch");
        run(0, "reset", "--course", course, "prefix-sum");
        assertThat(run(0, "check", "--course", course)).contains("The next open exercise is optics/prefix-sum");
        assertThat(run(0, "hint", "--course", course)).contains("The next open exercise is threads/matmul");
        run(2, "list", "--course", folder.resolve("none.yml").toString());
        assertThat(speedup.err.toString()).contains("none.yml cannot be read");
    }

    @Test
    void listsAndRunsLabsOfAJar() {
        assertThat(run(0, "lab", "--lesson", jar)).containsSubsequence("false-sharing", "simd", "slit");
        assertThat(run(0, "lab", "slit", "--lesson", jar)).contains("Lab slit: Shows slit");
        run(2, "lab", "slit");
        assertThat(speedup.err.toString()).contains("There is no lab \"slit\"");
    }

    @Test
    void leavesOutALabWhoseNameIsTaken() throws IOException {
        addLab("simd", "SlitLab");
        String other = project.build(folder.resolve("built/other.jar")).toString();

        assertThat(run(0, "lab", "--lesson", other)).containsOnlyOnce("Shows simd");
        assertThat(speedup.err.toString()).contains("The lab simd of " + other + " is left out");
    }

    @Test
    void refusesAJarThatRegistersALabThatItLacks() throws IOException {
        project.changes.put(LABS, "lessons.optics.labs.Gone".getBytes(StandardCharsets.UTF_8));
        String broken = project.build(folder.resolve("built/broken.jar")).toString();

        run(2, "lab", "--lesson", broken);
        assertThat(speedup.err.toString())
                .contains("line 1 of " + LABS + " names lessons.optics.labs.Gone, and there is no such class");
    }

    @Test
    void followsTheCourseThatACopyWasMadeFor() throws IOException {
        Files.write(
                speedup.home.resolve(CourseSelection.FILE_NAME),
                CourseSelection.content(List.of("processes/spawn", "threads/matmul", "threads/gone")));

        assertThat(run(0, "list"))
                .containsSubsequence(
                        "processes/spawn", "threads/matmul", "to practise: 1 exercise.", "check processes/spawn")
                .doesNotContain("threads/stopwatch");
        assertThat(run(0, "list", "--all")).contains("threads/stopwatch").doesNotContain("to practise");
        assertThat(run(0, "list", "stopwatch")).contains("threads/stopwatch");
        assertThat(run(0)).contains("0 of 2 exercises passed");
        assertThat(run(0, "check")).contains("The next open exercise is processes/spawn");
        assertThat(run(0, "check", "stopwatch")).contains("Next: ./speedup check threads/matmul");
    }
}
