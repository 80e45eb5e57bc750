package speedup.grader.grading;

import java.io.IOException;
import java.util.Set;
import speedup.exercise.Exercise;
import speedup.grader.compile.CompilerPool;
import speedup.grader.course.Course;
import speedup.grader.judge.BaselinePool;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.grader.subprocess.SubprocessStarter;

/**
 * What stays the same for all submissions of a run.
 *
 * @param course the trusted course
 * @param compilers compile the answers
 * @param baselines keep baselines for the next answer where no clock decides
 * @param sandbox where the submissions' code runs
 * @param limits what it may use there
 * @param cores the cores that an answer can use
 * @param lock held while the machine is used
 * @param calibrations measures the machine itself on as many cores
 * @param budget when to stop measuring although nothing is proven
 * @param retries what becomes of an exercise that is in doubt
 * @param explanation what is found out about an answer beyond its mark
 * @param bars what exercises ask for beyond being right
 * @param testCredit ids of the exercises for which an answer that is not right may earn points by the lesson's tests
 */
public record GradingSettings(
        Course course,
        CompilerPool compilers,
        BaselinePool baselines,
        Sandbox sandbox,
        ExecutionLimits limits,
        int cores,
        MachineLock lock,
        CalibrationSource calibrations,
        Budget budget,
        Retries retries,
        ExplanationLevel explanation,
        Bars bars,
        Set<String> testCredit) {

    /** In the project's folder, for what can be made again. */
    private static final String ARCHIVES = ".speedup";

    /** What is resident of a JVM that has answered a few questions of an exercise without a bar. */
    private static final long BASELINE_BYTES = 64L << 20;

    private static final long BASELINES_MEMORY_DIVISOR = 16;

    public GradingSettings {
        testCredit = Set.copyOf(testCredit);
    }

    /** Settings under which every exercise asks for what it asks for itself, and no baseline is kept. */
    public GradingSettings(
            Course course,
            CompilerPool compilers,
            Sandbox sandbox,
            ExecutionLimits limits,
            int cores,
            MachineLock lock,
            CalibrationSource calibrations,
            Budget budget,
            Retries retries,
            ExplanationLevel explanation) {
        this(
                course,
                compilers,
                BaselinePool.NONE,
                sandbox,
                limits,
                cores,
                lock,
                calibrations,
                budget,
                retries,
                explanation,
                Bars.USUAL,
                Set.of());
    }

    /** Whether the lesson's tests are needed for a verdict on the exercise, and not to explain it only. */
    public boolean creditsTests(Exercise<?, ?, ?> exercise) {
        return testCredit.contains(exercise.id());
    }

    /** Where the exercise's baseline comes from, and goes to. */
    BaselinePool baselines(Exercise<?, ?, ?> exercise) {
        return bars.of(exercise).isEmpty() || !budget.canProve() ? baselines : BaselinePool.NONE;
    }

    /** Ends what waits for the next answer. */
    public void close() throws IOException {
        try (baselines) {
            compilers.close();
        }
    }

    /** Starts what works on untrusted data, in the same sandbox. */
    public SubprocessStarter subprocesses() {
        return subprocesses(course, sandbox, limits);
    }

    /**
     * Compilers that run in a sandbox.
     *
     * @param atATime how many answers are compiled at a time
     */
    public static CompilerPool compilers(Course course, Sandbox sandbox, ExecutionLimits limits, int atATime) {
        return new CompilerPool(course, subprocesses(course, sandbox, limits), atATime);
    }

    /** Baselines that wait for the next answer, as many as a sixteenth of the machine's memory has room for. */
    public static BaselinePool emptyBaselinePool() {
        return new BaselinePool((int) (ConcurrentGrading.memoryBytes() / BASELINES_MEMORY_DIVISOR / BASELINE_BYTES));
    }

    private static SubprocessStarter subprocesses(Course course, Sandbox sandbox, ExecutionLimits limits) {
        return new SubprocessStarter(
                sandbox, limits.java(), limits.javaFiles(), course.home().resolve(ARCHIVES));
    }

    /** The same with another budget. */
    public GradingSettings within(Budget other) {
        return new GradingSettings(
                course,
                compilers,
                baselines,
                sandbox,
                limits,
                cores,
                lock,
                calibrations,
                other,
                retries,
                explanation,
                bars,
                testCredit);
    }

    /** What is found out about an answer beyond its mark, which is the same with any that marks. */
    public enum ExplanationLevel {
        /**
         * The lesson's tests come first, and nothing is asked or measured once one fails: what a learner hears soonest.
         * No mark is given for an answer that they reject, since they run in one JVM with it.
         */
        TESTS_FIRST,
        /** The lesson's tests alone. */
        TESTS_ONLY,
        /**
         * What the lesson's tests say of a wrong answer, and where the speed of a slow one went. The tests take longer
         * than the questions, and a class is large.
         */
        FAILURES,
        /** Nothing: for who needs the marks alone, and sooner. */
        NOTHING;

        boolean beginsWithTests() {
            return this == TESTS_FIRST || this == TESTS_ONLY;
        }
    }
}
