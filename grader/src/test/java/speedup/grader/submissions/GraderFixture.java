package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import speedup.calibration.Calibration;
import speedup.calibration.Calibrator;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cache.VerdictCache;
import speedup.grader.compile.AnswerCompiler;
import speedup.grader.compile.Compilation;
import speedup.grader.course.Course;
import speedup.grader.explanation.Explanation;
import speedup.grader.grading.Bars;
import speedup.grader.grading.CompiledReferences;
import speedup.grader.grading.Grader;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.QuietMachine;
import speedup.grader.grading.ReferenceClasses;
import speedup.grader.grading.Retries;
import speedup.grader.intake.Intake;
import speedup.grader.intake.Submission;
import speedup.grader.judge.BaselinePool;
import speedup.grader.judge.Session;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.measurement.SpeedupRounds;
import speedup.grader.progress.GradingListener;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.grader.tests.LessonTests;
import speedup.grader.tests.TestReport;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.machine.CpuAllowance;

/** A grader of the real course, in the real sandbox, for tests on whole submissions. */
public final class GraderFixture implements AutoCloseable {

    /** What is not clear by then is left open, or graded again in the usual time: the collection is large. */
    private static final Budget BUDGET = new Budget(20, Duration.ofSeconds(12));

    private static final Path HOME =
            Path.of(System.getProperty("speedup.home")).toAbsolutePath().normalize();

    /** Some seconds of them: shorter than that, cores that are shared at times look whole. */
    private static final int STEADY_CALIBRATIONS = 105;

    private static final double STEADY_SHARE = 0.85;

    /** A round that is asked at the timed size, and proves nothing. */
    private static final Budget ONE_ROUND = new Budget(1, Duration.ZERO);

    private final Exercises exercises = Exercises.load();
    private final GradingSettings settings;
    private final ReferenceClasses references;
    private final Runnable end;

    private GraderFixture(GradingSettings settings, ReferenceClasses references, Runnable end) {
        this.settings = settings;
        this.references = references;
        this.end = end;
    }

    private static GradingSettings settings(
            Sandbox sandbox,
            ExecutionLimits limits,
            SpeedupRounds.CalibrationSource calibrations,
            Budget budget,
            GradingSettings.ExplanationLevel explanation) {
        Course course = Course.at(HOME);
        return new GradingSettings(
                course,
                GradingSettings.compilers(course, sandbox, limits, cores()),
                GradingSettings.emptyBaselinePool(),
                sandbox,
                limits,
                cores(),
                MachineLock.NONE,
                calibrations,
                budget,
                Retries.NONE,
                explanation,
                Bars.USUAL,
                Set.of());
    }

    public static GraderFixture in(Sandbox sandbox) throws Exception {
        return measuring(sandbox, GradingSettings.ExplanationLevel.FAILURES);
    }

    /** Without what explains a mark and changes none. */
    static GraderFixture forMarks(Sandbox sandbox) throws Exception {
        return measuring(sandbox, GradingSettings.ExplanationLevel.NOTHING);
    }

    /**
     * The same without the course's own answers, so that the law of a bar decides alone: an answer that is too slow for
     * that is too slow, and takes a third less time.
     */
    static GraderFixture forMarksByLaw(Sandbox sandbox) throws Exception {
        GraderFixture full = forMarks(sandbox);
        return new GraderFixture(full.settings, ReferenceClasses.NONE, full.end);
    }

    /** For marks that need no clock: it leaves speed open. It can grade several submissions at a time. */
    public static GraderFixture withoutClock(Sandbox sandbox) throws IOException {
        return withoutClock(sandbox, ExecutionLimits.usual(List.of(), cores()));
    }

    /** The same for calls that do not end: with nothing beside it, there is no need to wait for long. */
    static GraderFixture withShortCallLimit(Sandbox sandbox) throws IOException {
        ExecutionLimits usual = ExecutionLimits.usual(List.of(), cores());
        return withoutClock(
                sandbox,
                new ExecutionLimits(
                        usual.java(),
                        usual.javaFiles(),
                        usual.cpus(),
                        usual.heapBytes(),
                        usual.limits(),
                        Duration.ofSeconds(4)));
    }

    private static GraderFixture withoutClock(Sandbox sandbox, ExecutionLimits limits) {
        return withoutClock(sandbox, limits, GradingSettings.ExplanationLevel.NOTHING);
    }

    /** For what a learner hears first; it leaves speed open. */
    public static GraderFixture forLearner(Sandbox sandbox, GradingSettings.ExplanationLevel level) throws IOException {
        return withoutClock(sandbox, ExecutionLimits.usual(List.of(), cores()), level);
    }

    private static GraderFixture withoutClock(
            Sandbox sandbox, ExecutionLimits limits, GradingSettings.ExplanationLevel level) {
        Calibration simulated = new Calibration(cores(), 2, 2, 1, 1);
        return new GraderFixture(
                settings(new SandboxWithoutPriority(sandbox), limits, () -> simulated, ONE_ROUND, level),
                ReferenceClasses.NONE,
                () -> {});
    }

    /** For marks, with the rounds and the time that students' answers have: an answer that takes seconds needs it. */
    static GraderFixture forMarksInUsualTime(Sandbox sandbox) throws Exception {
        return measuring(sandbox, Budget.USUAL, GradingSettings.ExplanationLevel.NOTHING);
    }

    private static GraderFixture measuring(Sandbox sandbox, GradingSettings.ExplanationLevel explanation)
            throws Exception {
        return measuring(sandbox, BUDGET, explanation);
    }

    private static GraderFixture measuring(Sandbox sandbox, Budget budget, GradingSettings.ExplanationLevel explanation)
            throws Exception {
        Calibrator calibrator = Calibrator.start(cores(), sandbox.priority()::giveToCaller);
        GradingSettings settings =
                settings(sandbox, ExecutionLimits.usual(List.of(), cores()), calibrator::measure, budget, explanation);
        CompiledReferences references = CompiledReferences.open(settings);
        return new GraderFixture(settings, references, () -> {
            calibrator.close();
            close(references);
        });
    }

    private static void close(CompiledReferences references) {
        try {
            references.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int cores() {
        return CpuAllowance.here().wholeCores();
    }

    /** The root of the project. */
    public Path home() {
        return HOME;
    }

    public Exercises exercises() {
        return exercises;
    }

    /** Waits for whole cores; returns whether there are. */
    boolean awaitWholeCores(Duration patience) throws InterruptedException {
        return QuietMachine.await(settings.calibrations(), patience);
    }

    /** Whether none of some calibrations in a row shows a shared core: a median hides those that come and go. */
    boolean hasSteadyCores() throws InterruptedException {
        double least = 1;
        for (int i = 0; i < STEADY_CALIBRATIONS; i++) {
            least = Math.min(least, settings.calibrations().next().wholeCores());
        }
        return least >= STEADY_SHARE;
    }

    /** Grades the submissions that a path leads to, on one exercise. */
    public List<SubmissionVerdict> grade(Path path, String exerciseId) {
        Exercise<?, ?, ?> exercise = exercises.get(exerciseId);
        List<Submission> submissions = new Intake(exercises.all()).read(List.of(path));
        return new Grader(
                        settings,
                        List.of(exercise),
                        GradingListener.SILENT,
                        VerdictCache.none(),
                        references,
                        Clock.systemUTC())
                .grade(submissions);
    }

    /** Grades a single submission on one exercise. */
    public ExerciseVerdict gradeOne(Path path, String exerciseId) {
        return grade(path, exerciseId).get(0).exercises().get(0);
    }

    /** Runs the lesson's tests against a submission's answer. */
    public TestReport test(Path submission, Exercise<?, ?, ?> exercise, Path classes) throws Exception {
        compile(submission, exercise, classes);
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(settings.course().testClassPath(Exercises.lesson(exercise)));
        return LessonTests.run(exercise, settings.sandbox(), settings.limits(), classPath, LessonTests.USUAL_LIMIT);
    }

    /** Where the speed of a submission's answer goes, whether or not it is too slow. */
    SpeedupStack explain(Path submission, Exercise<?, ?, ?> exercise, Path classes) throws Exception {
        compile(submission, exercise, classes);
        Session.Opening opening = Session.open(
                exercise,
                settings.sandbox(),
                settings.limits(),
                BaselinePool.NONE,
                settings.course().answerClassPath(Exercises.lesson(exercise)),
                new Session.AnswerClasses(classes, Optional.empty()));
        try (Session session = ((Session.Opened) opening).session()) {
            return Explanation.of(
                            session,
                            exercise,
                            exercise.requirements().get(0),
                            settings.calibrations(),
                            settings.cores(),
                            settings.subprocesses())
                    .orElseThrow();
        }
    }

    private void compile(Path submission, Exercise<?, ?, ?> exercise, Path classes) throws Exception {
        Submission taken = new Intake(exercises.all()).read(List.of(submission)).get(0);
        Compilation compilation = new AnswerCompiler(settings.course())
                .compile(exercise, Objects.requireNonNull(taken.answers().get(exercise.id())), classes);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    }

    @Override
    public void close() {
        try {
            settings.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end.run();
        }
    }
}
