package speedup.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.judge.process.Problem;
import speedup.grader.tests.LessonTests;
import speedup.grader.tests.TestReport;

/**
 * Runs the lesson's tests on an answer.
 *
 * @param classes where the compiled answer is
 */
record TestStage(GradingSettings settings, Exercise<?, ?, ?> exercise, Path classes, StageTimer stages) {

    TestReport run(Duration limit) throws IOException, InterruptedException {
        stages.begin("testing");
        return LessonTests.run(exercise, settings.sandbox(), settings.limits(), classPath(), limit);
    }

    private List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(settings.course().testClassPath(Exercises.lesson(exercise)));
        return classPath;
    }

    /** Whether they explain the mark of an answer with this problem, or are part of it, if it has one. */
    boolean areWantedFor(Optional<Problem> problem) {
        boolean explain = settings.explanation() == ExplanationLevel.FAILURES
                && problem.filter(TestStage::testsHaveMoreToSay).isPresent();
        boolean credit = settings.creditsTests(exercise)
                && problem.filter(TestStage::mayEarnCredit).isPresent();
        return explain || credit;
    }

    /** What breaks a rule earns nothing, whatever it passes. One that hangs may do so in one test of many. */
    private static boolean mayEarnCredit(Problem problem) {
        return switch (problem.kind()) {
            case WRONG, THREW, ENDED, TIMED_OUT -> true;
            case NOT_ATTEMPTED, MACHINE_BUSY, BROKE_RULE -> false;
        };
    }

    /** An answer that hangs would hang in every test, and one that is not there fails in every test. */
    private static boolean testsHaveMoreToSay(Problem problem) {
        return switch (problem.kind()) {
            case NOT_ATTEMPTED, TIMED_OUT, MACHINE_BUSY -> false;
            case WRONG, THREW, ENDED, BROKE_RULE -> true;
        };
    }
}
