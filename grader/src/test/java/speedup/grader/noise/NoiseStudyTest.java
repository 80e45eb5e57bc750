package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.Retries;
import speedup.grader.Setting;
import speedup.grader.course.Course;
import speedup.grader.intake.AnswerFile;
import speedup.grader.judge.Terms;
import speedup.grader.measurement.Budget;
import speedup.grader.sandbox.Sandboxes;

class NoiseStudyTest {

    private static final Path FAKES =
            Path.of("src", "test", "submissions", "threads-matmul").toAbsolutePath();

    /** What comes out is the machine's business; that the sums are right is ours. */
    @Test
    void measuresEachAnswerBesideEachLoadSoOften() throws Exception {
        Setting setting = new Setting(
                Course.at(Path.of(System.getProperty("speedup.home"))),
                Sandboxes.best(),
                Terms.usual(List.of(), 2),
                2,
                () -> new Calibration(2, 10, 10, 5, 5),
                new Budget(3, Duration.ofSeconds(4)),
                Retries.NONE,
                Setting.Testing.NEVER);
        List<String> progress = new ArrayList<>();

        List<Cell> cells = new NoiseStudy(setting, 2, progress::add)
                .run(List.of(answer("serial-copy", Truth.TOO_SLOW)), List.of(Load.IDLE, Load.HOG));

        assertThat(cells).extracting(Cell::load).containsExactly(Load.IDLE, Load.HOG);
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.ours().all()).isEqualTo(2);
            assertThat(cell.ours().wrong()).isZero();
            assertThat(cell.usual().all()).isEqualTo(2);
            assertThat(cell.wholeCores()).isEqualTo(1);
        });
        assertThat(progress).hasSize(4).first().isEqualTo("threads/matmul serial-copy, idle: 1 of 2");
    }

    private static KnownAnswer answer(String name, Truth truth) throws Exception {
        Exercise<?, ?, ?> exercise = Exercises.load().get("threads/matmul");
        Path file = FAKES.resolve(name).resolve("ParallelMatrixProduct.java");
        return new KnownAnswer(exercise, name, new AnswerFile(file.toString(), Files.readString(file)), truth);
    }
}
