package speedup.grader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.grader.compile.Compilation;
import speedup.grader.compile.CompilerProcess;
import speedup.grader.intake.AnswerFile;
import speedup.grader.judge.AnswerClasses;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.Session;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.measurement.SpeedupRounds;

/**
 * A right answer that is measured as often as one likes, each time as a grading does it: how often the verdicts about
 * one and the same answer are right can be told from many of them only.
 */
public final class MeasuredAgain implements Closeable {

    private final Setting setting;
    private final Requirement requirement;
    private final WorkFolder work;
    private final Session<?, ?> session;

    private MeasuredAgain(Setting setting, Requirement requirement, WorkFolder work, Session<?, ?> session) {
        this.setting = setting;
        this.requirement = requirement;
        this.work = work;
        this.session = session;
    }

    /**
     * One measurement.
     *
     * @param report what it came to
     * @param rounds all its rounds, those of the warm-up included
     */
    public record Measurement(Measured report, List<Exchange.Agreed> rounds) {}

    /**
     * Compiles and starts an answer. It is measured by the last requirement of its exercise.
     *
     * @throws IOException if it does not compile or start, or if the sandbox fails
     */
    public static MeasuredAgain open(Setting setting, Exercise<?, ?, ?> exercise, AnswerFile answer)
            throws IOException, InterruptedException {
        WorkFolder work = WorkFolder.open();
        try {
            List<Requirement> requirements = exercise.requirements();
            Session<?, ?> session = start(setting, exercise, answer, work.path());
            return new MeasuredAgain(setting, requirements.get(requirements.size() - 1), work, session);
        } catch (IOException | InterruptedException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    private static Session<?, ?> start(Setting setting, Exercise<?, ?, ?> exercise, AnswerFile answer, Path work)
            throws IOException, InterruptedException {
        AnswerClasses classes = new AnswerClasses(work.resolve("plain"), Optional.empty());
        Compilation compilation = new CompilerProcess(setting.course()).compile(exercise, answer, classes.plain());
        if (!(compilation instanceof Compilation.Compiled)) {
            throw new IOException(answer.path() + " does not compile: " + compilation);
        }
        List<Path> lesson = setting.course().answerClassPath(Exercises.lesson(exercise));
        Session.Opening opening = Session.open(exercise, setting.sandbox(), setting.terms(), lesson, classes);
        if (opening instanceof Session.Refused refused) {
            throw new IOException(
                    answer.path() + " does not start: " + refused.problem().text());
        }
        return ((Session.Opened) opening).session();
    }

    /**
     * Measures once more, from the warm-up on.
     *
     * @throws IOException if the answer is wrong, or if the sandbox fails
     */
    public Measurement measure() throws IOException, InterruptedException {
        List<Exchange.Agreed> rounds = new ArrayList<>();
        SpeedupReport report = SpeedupRounds.measure(
                recording(rounds),
                requirement,
                setting.calibrations(),
                requirement.cores(setting.cores()),
                setting.budget());
        if (report instanceof SpeedupReport.Failed failed) {
            throw new IOException("An answer that should be right is wrong: "
                    + failed.problem().text());
        }
        return new Measurement((Measured) report, rounds);
    }

    private Examiner recording(List<Exchange.Agreed> rounds) {
        return size -> {
            Exchange exchange = session.ask(size);
            if (exchange instanceof Exchange.Agreed agreed) {
                rounds.add(agreed);
            }
            return exchange;
        };
    }

    @Override
    public void close() throws IOException {
        try (work) {
            session.close();
        }
    }
}
