package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.JdkIndependent;
import speedup.grader.compile.CompilerPool;
import speedup.grader.course.Course;
import speedup.grader.grading.CompiledReferences;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.Retries;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.subprocess.ExecutionLimits;

@JdkIndependent
class NoiseStudyTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final Path REFERENCE_ANSWERS = Path.of("study", "answers").toAbsolutePath();

    private final List<String> progress = new ArrayList<>();

    /** Verdicts depend on the machine, so only their numbers are checked. */
    @Test
    void measuresEachAnswerBesideEachLoadSoOften() throws Exception {
        List<StudyCell> cells = study("serial", List.of(Load.IDLE, Load.BUSY_LOOP));

        assertThat(cells).extracting(StudyCell::load).containsExactly(Load.IDLE, Load.BUSY_LOOP);
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.ours().all()).isEqualTo(2);
            assertThat(cell.ours().wrong()).isZero();
            assertThat(cell.measurements())
                    .allSatisfy(each -> assertThat(each.rounds())
                            .hasSize(3)
                            .allSatisfy(round ->
                                    assertThat(round.exchange().reference()).isPresent()));
        });
        assertThat(progress).hasSize(4).first().isEqualTo("threads/mandelbrot serial, idle: 1 of 2");
    }

    @Test
    void startsAnAnswerAnewThatWasWrong() throws Exception {
        List<StudyCell> cells = study("threads not joined", List.of(Load.IDLE));

        assertThat(cells.get(0).ours()).isEqualTo(new VerdictCounts(2, 0, 0));
        assertThat(cells.get(0).intervals()).isEmpty();
    }

    private List<StudyCell> study(String kind, List<Load> loads) throws Exception {
        Course course = Course.at(HOME);
        Sandbox sandbox = Sandboxes.best();
        ExecutionLimits limits = ExecutionLimits.usual(List.of(), 2);
        try (CompilerPool compilers = GradingSettings.compilers(course, sandbox, limits, 1)) {
            GradingSettings settings = new GradingSettings(
                    course,
                    compilers,
                    sandbox,
                    limits,
                    2,
                    MachineLock.NONE,
                    () -> new Calibration(2, 10, 10, 5, 5),
                    new Budget(3, Duration.ofSeconds(20)),
                    Retries.NONE,
                    GradingSettings.ExplanationLevel.NOTHING);
            Exercise<?, ?, ?> exercise = Exercises.load().get("threads/mandelbrot");
            List<ReferenceAnswer> answers = ReferenceAnswers.of(exercise, REFERENCE_ANSWERS).stream()
                    .filter(answer -> answer.kind().equals(kind))
                    .toList();
            try (CompiledReferences references = CompiledReferences.open(settings)) {
                return new NoiseStudy(settings, references, HOME, 2, progress::add).run(answers, loads);
            }
        }
    }
}
