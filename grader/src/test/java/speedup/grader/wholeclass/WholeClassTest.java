package speedup.grader.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.JdkIndependent;
import speedup.grader.app.Catalogue;
import speedup.grader.app.local.LocalGrading;
import speedup.grader.cli.FakeSpeedup;
import speedup.lesson.Lessons;

/** A class on each platform, from the download to the gradebook. */
@JdkIndependent
class WholeClassTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final String EXERCISE = "processes/framing";
    private static final String WRONG = "little-endian";

    /** One student of each conduct. */
    private static final int SIZE = Conduct.ALL.size();

    @TempDir
    Path folder;

    private static Sources sources() throws IOException {
        Exercise<?, ?, ?> exercise = Exercises.load().get(EXERCISE);
        return Sources.of(HOME, EXERCISE, exercise.answerFile(), WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureOfTheGradebookIsTheReports(SamplePlatform platform) throws Exception {
        SampleClass sample = SampleClass.write(platform, SIZE, EXERCISE, sources(), folder.resolve("class"));
        FakeSpeedup speedup = new FakeSpeedup(folder.resolve("home"));
        speedup.exercises = Exercises.load().all();
        speedup.grading =
                new LocalGrading(HOME, () -> new Catalogue(Exercises.load().all(), Lessons.load()));

        int code = speedup.run(sample.command().toArray(String[]::new));

        assertThat(code)
                .as("something did not pass: %s%s", speedup.err, speedup.out)
                .isEqualTo(1);
        ClassCheck.Result result = ClassCheck.of(sample);
        assertThat(result.differences()).isEmpty();
        assertThat(result.figures()).isGreaterThan(SIZE);
        assertThat(speedup.err.toString())
                .contains(platform.title() + ", " + sample.submissions() + " submissions")
                .contains("On the roster without a submission, 1: ")
                .contains("Submissions that no line of the roster is sure for, 1: ")
                .contains("Left aside, since no name leads to a student: ");
        try (Stream<Path> pages = Files.list(sample.out().resolve("pages"))) {
            assertThat(pages).hasSize(sample.submissions());
        }
    }

    @Test
    void allStudentsHaveNamesOfTheirOwn() {
        assertThat(Stream.iterate(0, number -> number + 1).limit(Student.MOST).map(Student::of))
                .extracting(Student::fullName)
                .doesNotHaveDuplicates();
    }
}
