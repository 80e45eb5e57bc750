package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;

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
import speedup.grader.judge.Terms;
import speedup.grader.measurement.Budget;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.turns.Turns;

class NoiseStudyTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final Path KNOWN = Path.of("study", "answers").toAbsolutePath();

    private final List<String> progress = new ArrayList<>();

    /** What comes out is the machine's business; that the sums are right is ours. */
    @Test
    void measuresEachAnswerBesideEachLoadSoOften() throws Exception {
        List<Cell> cells = study("serial", List.of(Load.IDLE, Load.HOG));

        assertThat(cells).extracting(Cell::load).containsExactly(Load.IDLE, Load.HOG);
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.ours().all()).isEqualTo(2);
            assertThat(cell.ours().wrong()).isZero();
            assertThat(cell.measurements())
                    .allSatisfy(each -> assertThat(each.rounds()).hasSize(3));
        });
        assertThat(progress).hasSize(4).first().isEqualTo("threads/mandelbrot serial, idle: 1 of 2");
    }

    @Test
    void startsAnAnswerAnewThatWasWrong() throws Exception {
        List<Cell> cells = study("threads not joined", List.of(Load.IDLE));

        assertThat(cells.get(0).ours()).isEqualTo(new Tally(2, 0, 0));
        assertThat(cells.get(0).intervals()).isEmpty();
    }

    private List<Cell> study(String kind, List<Load> loads) throws Exception {
        Setting setting = new Setting(
                Course.at(HOME),
                Sandboxes.best(),
                Terms.usual(List.of(), 2),
                2,
                Turns.NONE,
                () -> new Calibration(2, 10, 10, 5, 5),
                new Budget(3, Duration.ofSeconds(20)),
                Retries.NONE,
                Setting.Explaining.NOTHING);
        Exercise<?, ?, ?> exercise = Exercises.load().get("threads/mandelbrot");
        List<KnownAnswer> answers = KnownAnswers.of(exercise, KNOWN).stream()
                .filter(answer -> answer.kind().equals(kind))
                .toList();
        return new NoiseStudy(setting, HOME, 2, progress::add).run(answers, loads);
    }
}
