package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.judge.BaselinePool;
import speedup.grader.judge.process.Problem;
import speedup.grader.judge.process.Problem.Kind;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.progress.GradingListener;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.subprocess.ExecutionLimits;

class TestStageTest {

    private static final Exercise<?, ?, ?> SUM = Exercises.load().get("threads/sum");

    /** The kinds of problems on which the tests are run. */
    private static Set<Kind> wanted(ExplanationLevel explanation, Set<String> testCredit) throws Exception {
        Course course = Course.at(Path.of(System.getProperty("speedup.home")));
        Sandbox sandbox = Sandboxes.of(SandboxLevel.NONE);
        ExecutionLimits limits = ExecutionLimits.usual(List.of(), 2);
        GradingSettings settings = new GradingSettings(
                course,
                GradingSettings.compilers(course, sandbox, limits, 1),
                BaselinePool.NONE,
                sandbox,
                limits,
                2,
                MachineLock.NONE,
                () -> new Calibration(2, 2, 2, 1, 1),
                Budget.USUAL,
                Retries.NONE,
                explanation,
                Bars.USUAL,
                testCredit);
        TestStage stage = new TestStage(
                settings, SUM, Path.of("classes"), new StageTimer(GradingListener.SILENT, "anna", 1, 1, SUM.id()));
        assertThat(stage.areWantedFor(Optional.empty())).isFalse();
        return Arrays.stream(Kind.values())
                .filter(kind -> stage.areWantedFor(Optional.of(new Problem(kind, "text", ""))))
                .collect(Collectors.toSet());
    }

    @Test
    void areRunToExplainOrWhereTheyGivePoints() throws Exception {
        assertThat(wanted(ExplanationLevel.NOTHING, Set.of())).isEmpty();
        assertThat(wanted(ExplanationLevel.NOTHING, Set.of("threads/fft"))).isEmpty();
        assertThat(wanted(ExplanationLevel.FAILURES, Set.of()))
                .containsExactlyInAnyOrder(Kind.WRONG, Kind.THREW, Kind.ENDED, Kind.BROKE_RULE);
        assertThat(wanted(ExplanationLevel.NOTHING, Set.of(SUM.id())))
                .as("what breaks a rule earns nothing")
                .containsExactlyInAnyOrder(Kind.WRONG, Kind.THREW, Kind.ENDED, Kind.TIMED_OUT);
    }
}
