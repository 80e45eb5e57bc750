package speedup.grader.cli.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.grader.cli.FakeExercise;
import speedup.grader.cli.FakeSpeedup;

/** What is said of an exercise that cannot be done on the Java that runs the commands. */
class NewerJavaTest {

    private static final int HERE = Runtime.version().feature();
    private static final String REASON =
            "threads/futures needs Java " + (HERE + 1) + " or newer, and this is Java " + HERE + ".";

    @TempDir
    Path home;

    private FakeSpeedup speedup;

    @BeforeEach
    void addExercise() throws IOException {
        Exercise<?, ?, ?> newer = new FakeExercise("threads/futures") {
            @Override
            public int javaVersion() {
                return HERE + 1;
            }
        };
        Exercise<?, ?, ?> here = new FakeExercise("threads/matmul") {
            @Override
            public int javaVersion() {
                return HERE;
            }
        };
        speedup = new FakeSpeedup(home);
        speedup.exercises = List.of(newer, here);
    }

    @Test
    void isListedAndNotCounted() {
        assertThat(speedup.run("list")).isZero();

        assertThat(speedup.out.toString())
                .contains("0 of 1 passed")
                .containsPattern("threads/futures +Do threads/futures +needs Java " + (HERE + 1))
                .contains("Next: ./speedup check threads/matmul");
    }

    @Test
    void isNotCountedByTheGreeting() {
        assertThat(speedup.run()).isZero();

        assertThat(speedup.out.toString()).contains("Speedup: 0 of 1 exercises passed");
    }

    @Test
    void isNotChecked() {
        assertThat(speedup.run("check", "futures")).isEqualTo(2);

        assertThat(speedup.err.toString()).contains(REASON + " Point JAVA_HOME at a newer JDK.");
        assertThat(speedup.requests).isEmpty();
    }

    @Test
    void isNoExerciseToGrade() {
        assertThat(speedup.run("grade", home.toString(), "--only", "threads/futures"))
                .isEqualTo(2);

        assertThat(speedup.err.toString()).contains(REASON);
        assertThat(speedup.requests).isEmpty();
    }

    @Test
    void isRefusedInTheListOfACourse() throws IOException {
        Path course = Files.writeString(home.resolve("course.yml"), """
                exercises:
                  - id: threads/matmul
                  - id: threads/futures
                """);

        assertThat(speedup.run("course", "check", course.toString())).isEqualTo(2);

        assertThat(speedup.err.toString())
                .contains("3:")
                .contains(REASON + " Point JAVA_HOME at a newer JDK, or leave the exercise out");
    }

    @Test
    void isNoPartOfACourseOfAllExercises() throws IOException {
        Path course = Files.writeString(home.resolve("course.yml"), "points: 5\n");

        assertThat(speedup.run("course", "check", course.toString())).isZero();

        assertThat(speedup.out.toString()).contains("threads/matmul").doesNotContain("threads/futures");
    }
}
