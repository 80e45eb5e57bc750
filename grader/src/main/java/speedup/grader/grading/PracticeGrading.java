package speedup.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.compile.AnswerCompiler;
import speedup.grader.compile.Compilation;
import speedup.grader.course.Course;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.progress.GradingListener;
import speedup.grader.tests.LessonTests;
import speedup.grader.tests.PracticeTests;
import speedup.grader.tests.TestReport;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.PracticeRules;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.TestRules;
import speedup.jvm.JavaCommand;
import speedup.rules.VerdictRules;

/**
 * Checks a user's own answers on a system on which no answer can be judged, as macOS and Windows: the compiler, the
 * lesson's tests, and a measurement as in a test. Nothing but Java is needed, and nothing holds the answer: whoever
 * runs it wrote it.
 */
public final class PracticeGrading {

    private final Course course;
    private final ExplanationLevel explanation;
    private final OptionalInt cores;
    private final GradingListener progress;
    private final Clock clock;

    /**
     * Checks of answers.
     *
     * @param explanation whether to stop after the tests
     * @param cores the most that an answer may use; empty for all that there are
     */
    public PracticeGrading(
            Course course, ExplanationLevel explanation, OptionalInt cores, GradingListener progress, Clock clock) {
        this.course = course;
        this.explanation = explanation;
        this.cores = cores;
        this.progress = progress;
        this.clock = clock;
    }

    /** Checks the answers to these exercises. */
    public SubmissionVerdict grade(Submission submission, List<Exercise<?, ?, ?>> exercises)
            throws IOException, InterruptedException {
        List<ExerciseVerdict> verdicts = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            StageTimer stages = new StageTimer(progress, submission.name(), 1, 1, exercise.id());
            SubmittedAnswer answer = new SubmittedAnswer(submission, exercise);
            Ruling ruling = answer.isGraded() ? rule(answer, stages) : answer.withoutFile();
            verdicts.add(answer.verdict(ruling, 0, stages, clock.instant()));
        }
        return new SubmissionVerdict(submission.name(), submission.problems(), verdicts);
    }

    private Ruling rule(SubmittedAnswer answer, StageTimer stages) throws IOException, InterruptedException {
        try (TempDirectory work = TempDirectory.ofAnySystem()) {
            return rule(answer.exercise(), answer.file().orElseThrow(), work.path(), stages);
        }
    }

    private Ruling rule(Exercise<?, ?, ?> exercise, AnswerFile answer, Path work, StageTimer stages)
            throws IOException, InterruptedException {
        stages.begin("compiling");
        Path classes = work.resolve("classes");
        Compilation compilation = new AnswerCompiler(course).compile(exercise, answer, classes);
        Optional<Ruling> refused = CompilationRules.refusal(compilation, answer);
        if (refused.isPresent()) {
            return refused.get();
        }
        stages.begin("testing");
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(course.testClassPath(Exercises.lesson(exercise)));
        JavaCommand java = JavaCommand.ofThisJava().heap(VerdictRules.ANSWER_HEAP_BYTES);
        TestReport report = PracticeTests.run(exercise, java, classPath, work, limit());
        if (!report.failures().isEmpty() || report.results().isEmpty() || isTestsOnly()) {
            return TestRules.failure(report).orElseGet(() -> TestRules.withoutFailure(report));
        }
        if (exercise.requirements().isEmpty()) {
            return PracticeRules.right(report.results().size());
        }
        stages.begin("measuring");
        return new PracticeMeasurement(exercise, java, classPath, cores).run(work);
    }

    private boolean isTestsOnly() {
        return explanation == ExplanationLevel.TESTS_ONLY;
    }

    private Duration limit() {
        return isTestsOnly() ? LessonTests.USUAL_LIMIT : LessonTests.LIMIT_BEFORE_QUESTIONS;
    }
}
