package speedup.grader.app.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.GradingService;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.app.verification.CourseAnswers.ExpectedFake;
import speedup.grader.course.LessonJar;
import speedup.grader.course.LessonLibrary;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.grading.TempDirectory;
import speedup.grader.intake.InputChoice;
import speedup.grader.progress.GradingListener;
import speedup.grader.text.FileProblem;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.machine.CpuAllowance;

/**
 * Checks an exercise by the answers that the course has itself: the starter compiles and is not taken for an answer, the
 * reference answer passes with room above the bar, and each wrong answer gets what its author says. They are graded like
 * any submission.
 */
public final class ExerciseVerification {

    /** Before the name of a fake in the class of submissions, where the starter is one too. */
    private static final String FAKE = "fake-";

    private final Path home;
    private final LessonLibrary library;
    private final GradingService grading;
    private final Settings settings;
    private final VerificationRules rules;

    /**
     * A check of exercises.
     *
     * @param home the root of the checkout
     * @param library the lessons
     */
    public ExerciseVerification(Path home, LessonLibrary library, GradingService grading, Settings settings) {
        this.home = home;
        this.library = library;
        this.grading = grading;
        this.settings = settings;
        this.rules = new VerificationRules(settings.withClock());
    }

    /**
     * How exercises are checked.
     *
     * @param sandbox what is to hold the answers' code
     * @param cores how many cores an answer may use, at least 1; empty for all that there are
     * @param withClock whether speed decides
     */
    public record Settings(SandboxChoice sandbox, OptionalInt cores, boolean withClock) {

        int coresHere() {
            return Math.min(CpuAllowance.here().wholeCores(), cores.orElse(Integer.MAX_VALUE));
        }
    }

    /**
     * What came of an exercise.
     *
     * @param answers in order: starter, solution, fakes
     * @param leftOut how many fakes were not graded, since it takes the clock to tell them from right answers
     */
    public record Result(List<VerifiedAnswer> answers, int leftOut) {

        public Result {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Checks one exercise.
     *
     * @throws UsageException if its answers cannot be read, or cannot be graded here
     */
    public Result verify(Exercise<?, ?, ?> exercise, GradingListener progress) {
        try (TempDirectory work = TempDirectory.open()) {
            CourseAnswers all = answers(exercise, work.path());
            CourseAnswers chosen = settings.withClock() ? all : all.withoutTimedFakes();
            Map<String, ExerciseVerdict> verdicts = starterAndFakes(chosen, work.path(), progress);
            List<VerifiedAnswer> verified = new ArrayList<>();
            verified.add(Optional.ofNullable(verdicts.get(VerificationRules.STARTER))
                    .map(rules::starter)
                    .orElseGet(() -> noStarter(exercise)));
            verified.add(solution(chosen, work.path(), progress));
            if (all.fakes().isEmpty()) {
                verified.add(noFakes(exercise));
            }
            for (ExpectedFake fake : chosen.fakes()) {
                String name = fake.answer().name();
                verified.add(
                        rules.fake(name, fake.expected(), Objects.requireNonNull(verdicts.get(FAKE + name), name)));
            }
            return new Result(verified, all.fakes().size() - chosen.fakes().size());
        } catch (IOException e) {
            throw new UsageException(
                    "The answers to " + exercise.id() + " in " + home + " could not be read or copied: "
                            + FileProblem.of(e) + ".",
                    e);
        }
    }

    private CourseAnswers answers(Exercise<?, ?, ?> exercise, Path work) throws IOException {
        Path starter = new OwnAnswer(home, exercise).file();
        Optional<LessonJar> jar = library.jarOf(exercise);
        if (jar.isPresent()) {
            starter = Files.write(work.resolve("starter.java"), jar.get().starter(exercise));
        }
        try {
            return CourseAnswers.of(exercise, starter, folders(exercise));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".", e);
        }
    }

    private AnswerFolders folders(Exercise<?, ?, ?> exercise) {
        return AnswerFolders.of(exercise, home, library);
    }

    /** As it is called from the checkout, if it is in there. */
    private String shown(Path path) {
        return (path.startsWith(home) ? home.relativize(path) : path).toString();
    }

    /** The verdicts by the names of the submissions; none if there is nothing to grade. */
    private Map<String, ExerciseVerdict> starterAndFakes(CourseAnswers answers, Path work, GradingListener progress)
            throws IOException {
        Path students = Files.createDirectory(work.resolve("class"));
        if (answers.starter().isPresent()) {
            answers.hand(answers.starter().get(), students.resolve(VerificationRules.STARTER));
        }
        for (ExpectedFake fake : answers.fakes()) {
            answers.hand(fake.answer(), students.resolve(FAKE + fake.answer().name()));
        }
        if (answers.starter().isEmpty() && answers.fakes().isEmpty()) {
            return Map.of();
        }
        GradeRequest request = request(students, InputChoice.EACH, answers.exercise(), ExplanationLevel.NOTHING);
        return grade(
                settings.withClock() ? request : under(VerificationBars.withoutClock(answers.exercise()), request),
                progress);
    }

    /** The lesson's tests come first, since the reference answer passes them too. */
    private VerifiedAnswer solution(CourseAnswers answers, Path work, GradingListener progress) throws IOException {
        Exercise<?, ?, ?> exercise = answers.exercise();
        if (answers.solution().isEmpty()) {
            return VerifiedAnswer.missing(
                    exercise.id(),
                    VerificationRules.SOLUTION,
                    Status.PASSED,
                    "There is no file " + shown(folders(exercise).solution(exercise)) + ".");
        }
        Path submission = work.resolve(VerificationRules.SOLUTION);
        answers.hand(answers.solution().get(), submission);
        GradeRequest request = request(submission, InputChoice.ONE, exercise, ExplanationLevel.TESTS_FIRST);
        CourseFile bars = settings.withClock()
                ? VerificationBars.withRoom(exercise, settings.coresHere())
                : VerificationBars.withoutClock(exercise);
        return grade(under(bars, request), progress).values().stream()
                .map(rules::solution)
                .findFirst()
                .orElseThrow();
    }

    private GradeRequest request(
            Path path, InputChoice input, Exercise<?, ?, ?> exercise, ExplanationLevel explanation) {
        return new GradeRequest(
                List.of(path),
                input,
                Set.of(exercise.id()),
                settings.sandbox(),
                explanation,
                0,
                settings.cores(),
                Optional.empty(),
                Optional.empty());
    }

    private GradeRequest under(CourseFile bars, GradeRequest request) {
        return request.under(bars, request.retries(), request.cores());
    }

    private Map<String, ExerciseVerdict> grade(GradeRequest request, GradingListener progress) {
        return grading.grade(request, progress).submissions().stream()
                .collect(Collectors.toMap(
                        SubmissionVerdict::name,
                        submission -> submission.exercises().get(0)));
    }

    private VerifiedAnswer noStarter(Exercise<?, ?, ?> exercise) {
        return VerifiedAnswer.missing(
                exercise.id(),
                VerificationRules.STARTER,
                Status.NOT_ATTEMPTED,
                "There is no file " + new OwnAnswer(home, exercise).name() + ".");
    }

    /** Without one, nobody knows whether the exercise finds any mistake. */
    private VerifiedAnswer noFakes(Exercise<?, ?, ?> exercise) {
        return VerifiedAnswer.missing(
                exercise.id(),
                "wrong answer",
                Status.INCORRECT,
                "There is no wrong answer in " + shown(folders(exercise).fakes(exercise)) + ".");
    }
}
