package speedup.grader.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.grader.judge.AnswerProcess.Answered;
import speedup.grader.judge.Problem.Kind;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.subprocess.ExecutionLimits;

/**
 * Asks a baseline and an answer the same secret questions. Not thread-safe.
 *
 * @param <I> the exercise's input
 * @param <O> the exercise's output
 */
public final class Session<I, O> implements Examiner, Closeable {

    private static final String WHILE_PERTURBED = " This came up while its threads were delayed at random between their"
            + " accesses to memory, which changes nothing but the order of events: look for something that two threads"
            + " use at the same time without agreeing on an order.";

    private final Exercise<?, I, O> exercise;
    private final Checker<I, O> checker;
    private final SecretSeeds seeds = SecretSeeds.fresh();
    private final SessionProcesses sessionProcesses;
    private final Baseline baseline;
    private final PairedQuestion pair;
    private final AnswerProcess answer;
    private final Optional<AnswerProcess> perturbed;
    private final ExecutionLimits limits;
    private final AnswerClasses classes;

    private Session(
            Exercise<?, I, O> exercise,
            ExecutionLimits limits,
            AnswerClasses classes,
            SessionProcesses sessionProcesses,
            Baseline baseline,
            AnswerProcess answer,
            Optional<AnswerProcess> perturbed) {
        this.exercise = exercise;
        this.checker = new Checker<>(exercise);
        this.limits = limits;
        this.classes = classes;
        this.sessionProcesses = sessionProcesses;
        this.baseline = baseline;
        this.pair = new PairedQuestion(baseline, sessionProcesses.priority());
        this.answer = answer;
        this.perturbed = perturbed;
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
    public record Opened(Session<?, ?> session) implements Opening {}

    /** The answer cannot even be asked. */
    public record Failed(Problem problem) implements Opening {}

    /**
     * Starts all JVMs, side by side.
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
            Optional<Launch> perturbedLaunch = sessionProcesses.perturbed(classes.perturbed());
            baseline.begin();
            baseline.await();
            AnswerProcess answering = AnswerProcess.await(answer, limits.timePerCall());
            Optional<AnswerProcess> perturbed = perturbedLaunch.isPresent()
                    ? Optional.of(AnswerProcess.await(perturbedLaunch.get(), limits.timePerCall()))
                    : Optional.empty();
            return new Opened(
                    new Session<>(exercise, limits, classes, sessionProcesses, baseline, answering, perturbed));
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
        return ask(answer, size);
    }

    /** Asks the perturbed copy, whose threads are delayed at random, if there is one; its times say nothing. */
    public Optional<Examiner> perturbed() {
        return perturbed.map(copy -> size -> askPerturbed(copy, size));
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
            return Optional.of(new RecordedAnswer(recorded, size -> ask(recorded, size)));
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
        return answer.oneCore(size -> encode(exercise.input(seeds.next(), size)));
    }

    private Exchange askPerturbed(AnswerProcess copy, int size) throws IOException {
        Exchange exchange = ask(copy, size);
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
                    size -> ask(reference, size), size -> ask(answer, Optional.of(reference), size));
        } catch (AnswerFailedException e) {
            throw PairedQuestion.referenceFailed(e);
        }
    }

    private Exchange ask(AnswerProcess asked, int size) throws IOException {
        return ask(asked, Optional.empty(), size);
    }

    private Exchange ask(AnswerProcess asked, Optional<AnswerProcess> reference, int size) throws IOException {
        long seed = seeds.next();
        I input = exercise.input(seed, size);
        ByteBuffer question = encode(input);
        try {
            PairedQuestion.Answers answers =
                    isTimed(size) ? pair.askTimed(asked, reference, question) : pair.ask(asked, question);
            Answered expected = answers.expected();
            Answered actual = answers.actual();
            Optional<String> difference = checker.difference(input, expected.bytes(), actual.bytes());
            return difference.isPresent()
                    ? new Exchange.Disagreed(
                            withQuestion(new Problem(Kind.WRONG, difference.get(), ""), asked, seed, size))
                    : new Exchange.Agreed(expected.call(), actual.call(), answers.reference());
        } catch (AnswerFailedException e) {
            return new Exchange.Disagreed(withQuestion(e.problem(), asked, seed, size));
        }
    }

    private boolean isTimed(int size) {
        return exercise.requirements().stream().anyMatch(requirement -> requirement.size() == size);
    }

    private static Problem whilePerturbed(Problem problem) {
        return new Problem(problem.kind(), problem.text() + WHILE_PERTURBED, problem.details());
    }

    /** The problem with its question, which is no secret once it is answered: no other follows from it. */
    private Problem withQuestion(Problem problem, AnswerProcess asked, long seed, int size) {
        if (problem.kind() == Kind.NOT_ATTEMPTED) {
            return problem;
        }
        String question =
                "the question: new " + exercise.getClass().getSimpleName() + "().input(" + seed + "L, " + size + ")";
        String output = asked.output();
        String printed = output.isBlank() ? "" : "\nit printed:\n" + output;
        String details = problem.details().isBlank() ? "" : "\n" + problem.details();
        return new Problem(problem.kind(), problem.text(), question + details + printed);
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

    private ByteBuffer encode(I input) {
        Codec<I> codec = exercise.inputCodec();
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(input)).order(ByteOrder.nativeOrder());
        codec.write(input, bytes);
        return bytes.flip();
    }
}
