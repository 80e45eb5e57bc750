package speedup.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.compile.Compilation.Rejected;
import speedup.grader.course.Course;
import speedup.grader.course.sample.SampleCourse;
import speedup.grader.course.sample.sum.SumExercise;
import speedup.grader.intake.AnswerFile;

/** Sources that may be Java and are no answer. */
class AnswerRulesTest {

    private static final String PACKAGE = "package speedup.grader.course.sample.sum;\n";

    @TempDir
    static Path home;

    private static Course course;

    @TempDir
    Path output;

    @BeforeAll
    static void build() throws IOException {
        course = Course.at(SampleCourse.build(home));
    }

    private String rejection(String source) {
        Compilation compilation = new AnswerCompiler(course)
                .compile(new SumExercise(), new AnswerFile("work/ParallelSum.java", source), output);
        assertThat(compilation).isInstanceOf(Rejected.class);
        assertThat(output).isEmptyDirectory();
        return ((Rejected) compilation).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class ParallelSum {}|declares no package",
                "package speedup.other; public class ParallelSum {}|declares the package speedup.other",
                "package java.lang; public class ParallelSum {}|declares the package java.lang"
            })
    void rejectsAnotherPackage(String source, String message) {
        assertThat(rejection(source))
                .contains(message)
                .contains("Begin the file with \"package speedup.grader.course.sample.sum;\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class MySum {}|has no class ParallelSum, which threads/sum asks for. It declares MySum.",
                "''|It declares nothing.",
                "class ParallelSum {}|ParallelSum is not public",
                "public interface ParallelSum {}|declared as something else than a class",
                "public enum ParallelSum {}|declared as something else than a class",
                "public class ParallelSum {} public class Other {}|beside ParallelSum also Other",
                "public class ParallelSum {}|does not implement Sum",
                "public abstract class ParallelSum implements Sum {}|is abstract",
                "public class ParallelSum implements Sum { ParallelSum(int n) {} public long[] sum(long[] v) { return v; } }"
                        + "|no public constructor without parameters"
            })
    void rejectsWhatCannotBeCalled(String declaration, String message) {
        assertThat(rejection(PACKAGE + declaration)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SerialSum", "SumExercise", "Sum$Part", "ParallelSumTest"})
    void rejectsReplacementsOfTheCoursesClasses(String name) {
        assertThat(rejection(PACKAGE + "public class ParallelSum implements speedup.grader.course.sample.sum.Sum {\n"
                        + "public long[] sum(long[] v) { return v; } }\nclass " + name + " {}"))
                .contains("The class speedup.grader.course.sample.sum." + name + " is one of the course's")
                .contains("another name");
    }
}
