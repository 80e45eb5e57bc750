package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.calibration.Calibration;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cache.ContentHash;
import speedup.grader.course.Course;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.grading.Retries;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.subprocess.ExecutionLimits;

class GradingCodeTest {

    private static final Exercise<?, ?, ?> SUM = Exercises.load().get("threads/sum");
    private static final Exercise<?, ?, ?> MATMUL = Exercises.load().get("threads/matmul");
    private static final Exercise<?, ?, ?> SPAWN = Exercises.load().get("processes/spawn");

    @TempDir
    Path home;

    @BeforeEach
    void build() throws IOException {
        for (String lesson : List.of("threads", "processes")) {
            Path target = Files.createDirectories(home.resolve("lesson-" + lesson + "/target"));
            Files.createFile(target.resolveSibling("pom.xml"));
            for (String jar : List.of("", "-tests")) {
                Files.writeString(target.resolve("speedup-lesson-" + lesson + "-1" + jar + ".jar"), lesson + jar);
            }
            for (String folder : List.of("libraries", "test-libraries")) {
                Files.writeString(Files.createDirectory(target.resolve(folder)).resolve(folder + ".jar"), folder);
            }
        }
    }

    private GradingCode code(ExplanationLevel explanation, Exercise<?, ?, ?>... exercises)
            throws SandboxUnavailableException, IOException {
        Course course = Course.at(home);
        Sandbox sandbox = Sandboxes.of(SandboxLevel.NONE);
        ExecutionLimits limits = ExecutionLimits.usual(List.of(), 2);
        GradingSettings settings = new GradingSettings(
                course,
                GradingSettings.compilers(course, sandbox, limits, 1),
                sandbox,
                limits,
                2,
                MachineLock.NONE,
                () -> new Calibration(2, 2, 2, 1, 1),
                Budget.USUAL,
                Retries.NONE,
                explanation);
        return new GradingCode(settings, List.of(exercises));
    }

    private String of(Exercise<?, ?, ?> exercise) throws Exception {
        return code(ExplanationLevel.FAILURES, exercise).of(exercise);
    }

    private static String grader(GradingCode code) throws IOException {
        ContentHash hash = new ContentHash();
        code.addGrader(hash);
        return hash.hex();
    }

    @Test
    void isTheSameForTheExercisesOfALesson() throws Exception {
        GradingCode code = code(ExplanationLevel.FAILURES, SUM, MATMUL, SPAWN);

        assertThat(code.of(SUM)).isEqualTo(code.of(MATMUL)).isNotEqualTo(code.of(SPAWN));
    }

    @Test
    void changesWithTheLessonAndWithNoOther() throws Exception {
        String sum = of(SUM);
        String spawn = of(SPAWN);

        Files.writeString(home.resolve("lesson-threads/target/speedup-lesson-threads-1.jar"), "changed");

        assertThat(of(SUM)).isNotEqualTo(sum);
        assertThat(of(SPAWN)).isEqualTo(spawn);
    }

    @Test
    void hasTheTestsWhereTheyExplainAMark() throws Exception {
        String explained = of(SUM);
        String alone = code(ExplanationLevel.NOTHING, SUM).of(SUM);

        Files.writeString(home.resolve("lesson-threads/target/speedup-lesson-threads-1-tests.jar"), "changed");

        assertThat(of(SUM)).isNotEqualTo(explained);
        assertThat(code(ExplanationLevel.NOTHING, SUM).of(SUM)).isEqualTo(alone);
    }

    @Test
    void changesWithALibraryOfTheLesson() throws Exception {
        String sum = of(SUM);

        Files.writeString(home.resolve("lesson-threads/target/libraries/libraries.jar"), "changed");

        assertThat(of(SUM)).isNotEqualTo(sum);
    }

    /** Which exercises are graded besides is nothing that a verdict depends on. */
    @Test
    void hasOneGraderWhateverIsGraded() throws Exception {
        assertThat(grader(code(ExplanationLevel.FAILURES, SUM)))
                .isEqualTo(grader(code(ExplanationLevel.FAILURES, SPAWN)))
                .isEqualTo(grader(code(ExplanationLevel.FAILURES, SUM, SPAWN)))
                .isNotEqualTo(new ContentHash().hex());
    }
}
