package speedup.grader.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.grader.judge.process.AnswerFailedException;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.Launch;
import speedup.grader.judge.process.Problem;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.subprocess.ExecutionLimits;

/** Asks a baseline and an answer the same secret questions. Not thread-safe. */
public final class Session implements Examiner, Closeable {

    private static final String WHILE_PERTURBED = " This came up while its threads were delayed at random between their"
            + " accesses to memory, which changes nothing but the order of events: look for something that two threads"
            + " use at the same time without agreeing on an order.";

    private final SessionProcesses sessionProcesses;
    private final Baseline baseline;
    private final CheckedQuestions<?, ?> questions;
    private final AnswerProcess answer;
    private final ExecutionLimits limits;
    private final AnswerClasses classes;

    private Session(
            Exercise<?, ?, ?> exercise,
            ExecutionLimits limits,
            AnswerClasses classes,
            SessionProcesses sessionProcesses,
            Baseline baseline,
            AnswerProcess answer) {
        this.limits = limits;
        this.classes = classes;
        this.sessionProcesses = sessionProcesses;
        this.baseline = baseline;
        this.questions = new CheckedQuestions<>(exercise, new PairedQuestion(baseline, sessionProcesses.priority()));
        this.answer = answer;
    }

    /**
     * Two ways to ask the course's own answer.
     *
     * @param alone asks it instead of the student's, so that it has met what that has met before anything is timed
     * @param beside asks the student's, and then it, the same questions
     */
    public record ReferenceExaminers(Examiner alone, Examiner beside) {}

    /**
     * Where an answer's classes are.
     *
     * @param plain the folder with what the compiler wrote
     * @param perturbed the folder with the perturbed copy, whose threads are delayed at random, if the exercise asks for
     *     one
     */
    public record AnswerClasses(Path plain, Optional<Path> perturbed) {}

    /** What became of the attempt to open a session. */
    public sealed interface Opening {}

    /** Both sides are ready. */
    public record Opened(Session session) implements Opening {}

    /** The answer cannot even be asked. */
    public record Failed(Problem problem) implements Opening {}

    /**
     * Starts both JVMs, side by side.
     *
     * @param baselines keeps the baseline for the next session, if this one is not timed
     * @param lesson the trusted class path: the lesson and its libraries
     * @param classes the student's classes, which the baseline's JVM does not see
     * @throws IOException if the sandbox or the baseline fails, which is no fault of the answer
     */
    public static Opening open(
            Exercise<?, ?, ?> exercise,
            Sandbox sandbox,
            ExecutionLimits limits,
            BaselinePool baselines,
            List<Path> lesson,
            AnswerClasses classes)
            throws IOException, InterruptedException {
        SessionProcesses sessionProcesses = new SessionProcesses(sandbox, limits, exercise.id(), lesson);
        Baseline baseline = new Baseline(baselines, exercise.id(), sessionProcesses::baseline, limits.timePerCall());
        try {
            Launch answer = sessionProcesses.answer(classes.plain());
            baseline.begin();
            baseline.await();
            AnswerProcess answering = AnswerProcess.await(answer, limits.timePerCall());
            return new Opened(new Session(exercise, limits, classes, sessionProcesses, baseline, answering));
        } catch (AnswerFailedException e) {
            close(sessionProcesses, baseline);
            return new Failed(e.problem());
        } catch (IOException | InterruptedException | RuntimeException e) {
            close(sessionProcesses, baseline);
            throw e;
        }
    }

    @Override
    public Exchange ask(int size) throws IOException {
        return questions.ask(answer, size);
    }

    /**
     * Starts the perturbed copy, whose threads are delayed at random, if there is one; its times say nothing.
     *
     * @throws IOException if the sandbox fails
     */
    public Optional<Examiner> perturbed() throws IOException, InterruptedException {
        if (classes.perturbed().isEmpty()) {
            return Optional.empty();
        }
        try {
            AnswerProcess copy = AnswerProcess.await(
                    sessionProcesses.perturbed(classes.perturbed().get()), limits.timePerCall());
            return Optional.of(size -> askPerturbed(copy, size));
        } catch (AnswerFailedException e) {
            Exchange failed = new Exchange.Disagreed(whilePerturbed(e.problem()));
            return Optional.of(size -> failed);
        }
    }

    /**
     * Starts the answer once more, in a JVM that records what its threads do. It is slower by that, so its
     * times are for an explanation only.
     *
     * @return nothing if the answer cannot be asked there
     * @throws IOException if the sandbox fails
     */
    public Optional<RecordedAnswer> record() throws IOException, InterruptedException {
        try {
            AnswerProcess recorded =
                    AnswerProcess.await(sessionProcesses.recorded(classes.plain()), limits.timePerCall());
            return Optional.of(new RecordedAnswer(recorded, size -> questions.ask(recorded, size)));
        } catch (AnswerFailedException e) {
            // It has answered before, so this is about the recording, which nothing depends on.
            return Optional.empty();
        }
    }

    /**
     * Asks the answer on one core, whatever it answers. To be closed before anything else is asked.
     *
     * @return empty where the host does not allow it
     */
    public Optional<OneCoreExaminer> oneCore() {
        return answer.oneCore().map(core -> new OneCoreAnswer(answer, core, questions::next));
    }

    private Exchange askPerturbed(AnswerProcess copy, int size) throws IOException {
        Exchange exchange = questions.ask(copy, size);
        return exchange instanceof Exchange.Disagreed disagreed
                ? new Exchange.Disagreed(whilePerturbed(disagreed.problem()))
                : exchange;
    }

    /**
     * Starts the course's own answer, in a JVM like that of the answer.
     *
     * @param own its classes
     * @throws IOException if it does not start, or if the sandbox fails
     */
    public ReferenceExaminers withReference(Path own) throws IOException, InterruptedException {
        try {
            AnswerProcess reference = AnswerProcess.await(sessionProcesses.reference(own), limits.timePerCall());
            return new ReferenceExaminers(
                    size -> questions.ask(reference, size),
                    size -> questions.ask(answer, Optional.of(reference), size));
        } catch (AnswerFailedException e) {
            throw PairedQuestion.referenceFailed(e);
        }
    }

    private static Problem whilePerturbed(Problem problem) {
        return new Problem(problem.kind(), problem.text() + WHILE_PERTURBED, problem.details());
    }

    /**
     * Has the answer closed, if it can be, and its process end. Nothing can be asked afterwards.
     *
     * @return what is wrong, if it does not end or leaves processes behind
     */
    public Optional<Problem> finish() throws IOException, InterruptedException {
        try {
            return answer.finish();
        } catch (AnswerFailedException e) {
            return Optional.of(e.problem());
        }
    }

    @Override
    public void close() throws IOException {
        close(sessionProcesses, baseline);
    }

    private static void close(SessionProcesses sessionProcesses, Baseline baseline) throws IOException {
        try (baseline) {
            sessionProcesses.close();
        }
    }
}
