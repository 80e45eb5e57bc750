package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.GradeRequest;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.coursefile.CourseFile;

/** {@code course new}, {@code course check} and {@code grade --course}. */
class CourseCommandTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private String submission;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        submission = Files.createDirectory(home.resolve("anna")).toString();
        file = home.resolve("course.yml");
    }

    private int grade(String... further) {
        String[] arguments = new String[further.length + 4];
        arguments[0] = "grade";
        arguments[1] = submission;
        arguments[2] = "--course";
        arguments[3] = file.toString();
        System.arraycopy(further, 0, arguments, 4, further.length);
        return speedup.run(arguments);
    }

    @Test
    void writesAFileThatPassesItsOwnCheck() {
        assertThat(speedup.run("course", "new", file.toString())).isZero();
        assertThat(speedup.out.toString()).contains("A course file: " + file);
        assertThat(file).content().contains("- id: threads/stopwatch", "- id: processes/spawn");

        assertThat(speedup.run("course", "check", file.toString())).isZero();
        assertThat(speedup.out.toString()).startsWith("course.yml: 3 exercises, 30 points\n");
    }

    @Test
    void overwritesNoFile() throws IOException {
        Files.writeString(file, "points: 3\n");

        assertThat(speedup.run("course", "new", file.toString())).isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith(file + " is there already, and no file is overwritten.");
        assertThat(file).hasContent("points: 3");
    }

    @Test
    void saysWhereAFileCannotBeWritten() {
        Path nowhere = home.resolve("none").resolve("course.yml");

        assertThat(speedup.run("course", "new", nowhere.toString())).isEqualTo(2);
        assertThat(speedup.err.toString())
                .isEqualTo("The file " + nowhere + " could not be written: no such file or directory.\n");
    }

    @Test
    void showsWhatIsWrongWithAFile() throws IOException {
        Files.writeString(file, "points: ten\nexercises:\n  - id: threads/matmull\n");

        assertThat(speedup.run("course", "check", file.toString())).isEqualTo(2);
        assertThat(speedup.out.toString()).isEmpty();
        assertThat(speedup.err.toString())
                .isEqualTo(
                        file + ":1:9: \"points\" is \"ten\". It has to be a number. Write it like points: 20\n" + file
                                + ":3:9: There is no exercise \"threads/matmull\". Did you mean threads/matmul? './speedup list'"
                                + " shows them all.\n");
        assertThat(speedup.run("course", "check", home.resolve("none.yml").toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("cannot be read: no such file or directory.");
    }

    @Test
    void asksForACommand() {
        assertThat(speedup.run("course")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("A command is missing: new or check", "./speedup course --help");
        assertThat(speedup.run("--help")).isZero();
        assertThat(speedup.out.toString()).contains("course");
    }

    @Test
    void gradesUnderTheCourseFile() throws IOException {
        Files.writeString(file, "cores: 3\nretries: 5\nexercises:\n  - id: processes/spawn\n  - id: threads/matmul\n");

        assertThat(grade()).isZero();

        GradeRequest request = speedup.requests.get(0);
        assertThat(request.course())
                .map(CourseFile::ids)
                .hasValueSatisfying(ids -> assertThat(ids).containsExactly("processes/spawn", "threads/matmul"));
        assertThat(request.cores()).isEqualTo(OptionalInt.of(3));
        assertThat(request.retries()).isEqualTo(5);
        assertThat(request.only()).isEmpty();
        assertThat(speedup.err.toString()).doesNotContain("counts");
    }

    @Test
    void letsWhatIsTypedWinAndSaysSo() throws IOException {
        Files.writeString(file, "cores: 3\nretries: 5\n");

        assertThat(grade("--cores", "1", "--retries", "0")).isZero();

        GradeRequest request = speedup.requests.get(0);
        assertThat(request.cores()).isEqualTo(OptionalInt.of(1));
        assertThat(request.retries()).isZero();
        assertThat(speedup.err.toString())
                .contains(
                        "--cores 1 counts, and not the 3 of course.yml.",
                        "--retries 0 counts, and not the 5 of course.yml.");
    }

    @Test
    void takesWhatIsUsualWhereTheFileSaysNothing() throws IOException {
        Files.writeString(file, "points: 3\n");

        assertThat(grade("--cores", "1")).isZero();

        assertThat(speedup.requests.get(0).retries()).isEqualTo(2);
        assertThat(speedup.err.toString()).doesNotContain("counts");
    }

    @Test
    void choosesAmongTheExercisesOfTheCourse() throws IOException {
        Files.writeString(file, "exercises:\n  - id: threads/matmul\n  - id: threads/stopwatch\n");

        assertThat(grade("--only", "threads/matmul")).isZero();
        assertThat(speedup.requests.get(0).only()).containsExactly("threads/matmul");
        assertThat(speedup.requests.get(0).wants("threads/stopwatch")).isFalse();

        assertThat(grade("--only", "processes/spawn")).isEqualTo(2);
        assertThat(speedup.err.toString())
                .isEqualTo(
                        "--only processes/spawn: not in course.yml. Add it there, or choose among its 2 exercises.\n");
        assertThat(speedup.requests).hasSize(1);
    }
}
