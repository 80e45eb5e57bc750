package speedup.grader.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import speedup.calibration.Calibrator;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.ReferenceClasses;
import speedup.grader.grading.Retries;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Intake;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.machine.CpuAllowance;

/** A second grader on the machine, which measures the reference answer to one exercise as often as one likes. */
final class CompetingGrader implements AutoCloseable {

    private static final String EXERCISE = "threads/matmul";

    private final GradingSettings settings;
    private final Calibrator calibrator;
    private final Exercise<?, ?, ?> exercise;
    private final AnswerFile answer;

    private CompetingGrader(
            GradingSettings settings, Calibrator calibrator, Exercise<?, ?, ?> exercise, AnswerFile answer) {
        this.settings = settings;
        this.calibrator = calibrator;
        this.exercise = exercise;
        this.answer = answer;
    }

    /**
     * A grader on all cores, in the best sandbox.
     *
     * @param home the root of the project
     * @param lock {@link MachineLock#NONE} for one that does not wait for the first grader, as that of another user
     * @throws IOException if there is no sandbox, or if the JDK cannot be read
     */
    static CompetingGrader open(Path home, MachineLock lock) throws IOException, InterruptedException {
        Exercise<?, ?, ?> exercise = Exercises.named(EXERCISE);
        AnswerFile answer = Objects.requireNonNull(new Intake(List.of(exercise))
                .read(List.of(home.resolve("solutions")))
                .get(0)
                .answers()
                .get(EXERCISE));
        int cores = CpuAllowance.here().wholeCores();
        Calibrator calibrator = Calibrator.start(cores);
        try {
            Course course = Course.at(home);
            Sandbox sandbox = Sandboxes.best();
            ExecutionLimits limits = ExecutionLimits.usual(List.of(), cores);
            GradingSettings settings = new GradingSettings(
                    course,
                    GradingSettings.compilers(course, sandbox, limits, 1),
                    sandbox,
                    limits,
                    cores,
                    lock,
                    calibrator::measure,
                    Budget.USUAL,
                    Retries.NONE,
                    GradingSettings.ExplanationLevel.NOTHING);
            return new CompetingGrader(settings, calibrator, exercise, answer);
        } catch (SandboxUnavailableException e) {
            calibrator.close();
            throw new IOException("The second grader has no sandbox: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            calibrator.close();
            throw e;
        }
    }

    /**
     * Compiles, starts and measures the answer once, while it holds the machine lock.
     *
     * @throws IOException if the answer does not compile or start, or if the sandbox fails
     */
    void grade() throws IOException, InterruptedException {
        settings.lock().take(() -> {}, () -> {
            try (RepeatedMeasurement measured =
                    RepeatedMeasurement.open(settings, ReferenceClasses.NONE, exercise, answer)) {
                return measured.measure();
            }
        });
    }

    @Override
    public void close() throws IOException {
        try (calibrator) {
            settings.close();
        }
    }
}
