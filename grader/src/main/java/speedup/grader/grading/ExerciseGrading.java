package speedup.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import speedup.evidence.Conclusion;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.grader.compile.Compilation;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.correctness.CorrectnessRounds;
import speedup.grader.explanation.Explanation;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.AnswerFile;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Session;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.Contribution;
import speedup.grader.measurement.ContributionRounds;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.measurement.SpeedupRounds;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.tests.LessonTests;
import speedup.grader.tests.TestReport;
import speedup.grader.verdict.GradingEvidence;
import speedup.grader.verdict.Rules;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.TestRules;

/** Grades one answer to one exercise, stage after stage. */
final class ExerciseGrading {

    private final GradingSettings settings;
    private final Exercise<?, ?, ?> exercise;
    private final Session.AnswerClasses classes;
    private final StageTimer stages;
    private final TestStage tests;
    private final ReferenceStage reference;

    /**
     * The grading of one answer.
     *
     * @param work a folder of its own for the compiled answer, readable for all
     * @param references the course's own answers
     */
    ExerciseGrading(
            GradingSettings settings,
            Exercise<?, ?, ?> exercise,
            Path work,
            ReferenceClasses references,
            StageTimer stages) {
        this.settings = settings;
        this.exercise = exercise;
        this.classes = new Session.AnswerClasses(
                work.resolve("plain"),
                exercise.stressSizes().isEmpty() ? Optional.empty() : Optional.of(work.resolve("perturbed")));
        this.stages = stages;
        this.tests = new TestStage(settings, exercise, classes.plain(), stages);
        this.reference = new ReferenceStage(exercise, references, () -> stages.begin("asking the course's own answer"));
    }

    Ruling grade(AnswerFile answer) throws IOException, InterruptedException {
        stages.begin("compiling");
        Compilation compilation = settings.compilers().compile(exercise, answer, classes.plain(), classes.perturbed());
        Optional<Ruling> refused = CompilationRules.refusal(compilation, answer);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!settings.explanation().beginsWithTests()) {
            return Rules.rule(gather(answer, Optional.empty()));
        }
        boolean alone = settings.explanation() == ExplanationLevel.TESTS_ONLY;
        TestReport report = tests.run(alone ? LessonTests.USUAL_LIMIT : LessonTests.LIMIT_BEFORE_QUESTIONS);
        Optional<Ruling> failure = TestRules.failure(report);
        if (alone) {
            return failure.orElseGet(() -> TestRules.withoutFailure(report));
        }
        return failure.isPresent() ? failure.get() : Rules.rule(gather(answer, Optional.of(report)));
    }

    /**
     * Asks and measures.
     *
     * @param said what the lesson's tests said, if they were run before
     */
    private GradingEvidence gather(AnswerFile answer, Optional<TestReport> said)
            throws IOException, InterruptedException {
        stages.begin("starting");
        Session.Opening opening = Session.open(
                exercise, settings.sandbox(), settings.limits(), settings.baselines(exercise), lesson(), classes);
        if (opening instanceof Session.Failed failed) {
            return withTests(
                    new CorrectnessReport(0, Optional.of(failed.problem())),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    said);
        }
        try (Session session = ((Session.Opened) opening).session()) {
            stages.begin("asking");
            CorrectnessReport correctness = ask(session);
            List<SpeedupReport> speedups = correctness.allRight() ? measure(session) : List.of();
            Optional<SpeedupStack> stack = explain(session, speedups).map(found -> found.withCode(answer.content()));
            boolean stillRight =
                    Rules.firstProblem(correctness, speedups, Optional.empty()).isEmpty();
            Optional<Problem> ending = stillRight ? session.finish() : Optional.empty();
            return withTests(correctness, speedups, stack, ending, said);
        }
    }

    private CorrectnessReport ask(Session session) throws IOException, InterruptedException {
        CorrectnessReport plain =
                CorrectnessRounds.ask(session, exercise.sizes(), exercise.sizesAskedOnce(), new Random());
        if (!plain.allRight()) {
            return plain;
        }
        stages.begin("shaking");
        Optional<Examiner> perturbed = session.perturbed();
        return perturbed.isEmpty()
                ? plain
                : plain.then(CorrectnessRounds.askPerturbed(perturbed.get(), exercise.stressSizes()));
    }

    /** Measures until something is not enough. */
    private List<SpeedupReport> measure(Session session) throws IOException, InterruptedException {
        List<SpeedupReport> reports = new ArrayList<>();
        for (Requirement requirement : settings.bars().of(exercise)) {
            SpeedupReport report = measure(session, requirement);
            reports.add(report);
            if (!(report instanceof SpeedupReport.Measured measured && measured.isEnough())) {
                break;
            }
        }
        return reports;
    }

    private SpeedupReport measure(Session session, Requirement requirement) throws IOException, InterruptedException {
        int cores = requirement.cores(settings.cores());
        SpeedupRounds rounds = new SpeedupRounds(
                reference.examiner(session, requirement, cores), requirement, settings.calibrations(), cores);
        stages.begin("warming up");
        Optional<SpeedupReport.Failed> failed = rounds.warmUp(settings.budget());
        if (failed.isPresent()) {
            return failed.get();
        }
        stages.begin("measuring");
        SpeedupReport report = rounds.measure(settings.budget());
        return report instanceof SpeedupReport.Measured measured && Contribution.isAskedFor(measured)
                ? onOneCore(session, measured, rounds.shortCall())
                : report;
    }

    private SpeedupReport onOneCore(Session session, SpeedupReport.Measured measured, double call) throws IOException {
        if (Contribution.isDisturbed(measured)) {
            return measured.with(Contribution.DISTURBED);
        }
        stages.begin("asking on one core");
        return measured.with(ContributionRounds.of(session.oneCore(), measured, call));
    }

    /** Only what is proven to be too slow is explained, so nothing is recorded before a verdict stands. */
    private Optional<SpeedupStack> explain(Session session, List<SpeedupReport> speedups)
            throws IOException, InterruptedException {
        if (settings.explanation() == ExplanationLevel.NOTHING || speedups.isEmpty()) {
            return Optional.empty();
        }
        if (!(speedups.get(speedups.size() - 1) instanceof SpeedupReport.Measured measured)
                || measured.speed() != Conclusion.STAYS_BELOW
                || measured.cores() == 1) {
            return Optional.empty();
        }
        stages.begin("explaining");
        return Explanation.of(
                session,
                exercise,
                measured.requirement(),
                settings.calibrations(),
                measured.cores(),
                settings.subprocesses());
    }

    private GradingEvidence withTests(
            CorrectnessReport correctness,
            List<SpeedupReport> speedups,
            Optional<SpeedupStack> stack,
            Optional<Problem> ending,
            Optional<TestReport> said)
            throws IOException, InterruptedException {
        Optional<TestReport> report = said;
        Optional<Problem> problem = Rules.firstProblem(correctness, speedups, ending);
        if (report.isEmpty() && tests.areWantedFor(problem)) {
            report = Optional.of(tests.run(LessonTests.USUAL_LIMIT));
        }
        return new GradingEvidence(settings.bars().of(exercise), correctness, speedups, stack, ending, report);
    }

    private List<Path> lesson() {
        return settings.course().answerClassPath(Exercises.lesson(exercise));
    }
}
