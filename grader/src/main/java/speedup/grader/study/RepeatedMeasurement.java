package speedup.grader.study;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import speedup.calibration.Calibration;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.grader.compile.Compilation;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.correctness.CorrectnessRounds;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.ReferenceClasses;
import speedup.grader.grading.ReferenceStage;
import speedup.grader.grading.TempDirectory;
import speedup.grader.intake.AnswerFile;
import speedup.grader.judge.BaselinePool;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.Session;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.measurement.SpeedupRounds;
import speedup.grader.verdict.GradingEvidence;
import speedup.grader.verdict.Rules;
import speedup.grader.verdict.Status;

/**
 * An answer that is measured as often as one likes, each time as a grading does it: how often the verdicts about one
 * and the same answer are right can be told from many of them only. It is asked for speed alone, and warmed up once.
 */
public final class RepeatedMeasurement implements Closeable {

    private static final CorrectnessReport RIGHT = new CorrectnessReport(0, Optional.empty());

    private final GradingSettings settings;
    private final Requirement requirement;
    private final TempDirectory work;
    private final Session session;
    private final Examiner examiner;
    private final List<Observation> observations = new ArrayList<>();
    private final SpeedupRounds rounds;
    private @Nullable Calibration calibration;

    private RepeatedMeasurement(
            GradingSettings settings, Requirement requirement, TempDirectory work, Session session, Examiner examiner) {
        this.settings = settings;
        this.requirement = requirement;
        this.work = work;
        this.session = session;
        this.examiner = examiner;
        this.rounds = new SpeedupRounds(this::ask, requirement, this::calibrate, requirement.cores(settings.cores()));
    }

    /**
     * One round, as it was.
     *
     * @param exchange what the baseline and the answer took; both were right
     * @param calibration what the machine gave beside it
     */
    public record Observation(Exchange.Agreed exchange, Calibration calibration) {}

    /**
     * One measurement.
     *
     * @param report what it came to
     * @param status the verdict that follows
     * @param rounds all of its rounds in their order
     */
    public record Measurement(SpeedupReport report, Status status, List<Observation> rounds) {}

    /**
     * Compiles and starts an answer, and the course's own beside it where a grading does. It is measured by the last
     * requirement of its exercise.
     *
     * @throws IOException if it does not compile or start, or if the sandbox fails
     */
    public static RepeatedMeasurement open(
            GradingSettings settings, ReferenceClasses references, Exercise<?, ?, ?> exercise, AnswerFile answer)
            throws IOException, InterruptedException {
        TempDirectory work = TempDirectory.open();
        try {
            List<Requirement> requirements = exercise.requirements();
            Requirement requirement = requirements.get(requirements.size() - 1);
            Session session = start(settings, exercise, answer, work.path());
            try {
                // What a JVM has seen decides what its compiler makes of it.
                CorrectnessRounds.ask(session, exercise.sizes(), exercise.sizesAskedOnce(), new Random());
                Examiner examiner = new ReferenceStage(exercise, references, () -> {})
                        .examiner(session, requirement, requirement.cores(settings.cores()));
                return new RepeatedMeasurement(settings, requirement, work, session, examiner);
            } catch (IOException | InterruptedException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    private static Session start(GradingSettings settings, Exercise<?, ?, ?> exercise, AnswerFile answer, Path work)
            throws IOException, InterruptedException {
        Session.AnswerClasses classes = new Session.AnswerClasses(work.resolve("plain"), Optional.empty());
        Compilation compilation = settings.compilers().compile(exercise, answer, classes.plain(), Optional.empty());
        if (!(compilation instanceof Compilation.Compiled)) {
            throw new IOException(answer.path() + " does not compile: " + compilation);
        }
        List<Path> lesson = settings.course().answerClassPath(Exercises.lesson(exercise));
        Session.Opening opening =
                Session.open(exercise, settings.sandbox(), settings.limits(), BaselinePool.NONE, lesson, classes);
        if (opening instanceof Session.Failed failed) {
            throw new IOException(
                    answer.path() + " does not start: " + failed.problem().text());
        }
        return ((Session.Opened) opening).session();
    }

    /**
     * Measures once more. After a wrong answer, nothing more can be measured.
     *
     * @throws IOException if the sandbox fails
     */
    public Measurement measure() throws IOException, InterruptedException {
        SpeedupReport report = rounds.measure(settings.budget());
        int counted = report instanceof SpeedupReport.Measured measured
                ? measured.interval().rounds()
                : 0;
        List<Observation> all = List.copyOf(observations);
        observations.clear();
        return new Measurement(report, status(report), all.subList(all.size() - counted, all.size()));
    }

    private Status status(SpeedupReport report) {
        GradingEvidence evidence = new GradingEvidence(
                List.of(requirement), RIGHT, List.of(report), Optional.empty(), Optional.empty(), Optional.empty());
        return Rules.rule(evidence).status();
    }

    private Exchange ask(int size) throws IOException {
        Exchange exchange = examiner.ask(size);
        if (exchange instanceof Exchange.Agreed agreed) {
            observations.add(new Observation(agreed, Objects.requireNonNull(calibration)));
        }
        return exchange;
    }

    private Calibration calibrate() throws InterruptedException {
        Calibration latest = settings.calibrations().next();
        calibration = latest;
        return latest;
    }

    @Override
    public void close() throws IOException {
        try (work) {
            session.close();
        }
    }
}
