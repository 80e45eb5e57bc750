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

/**
 * Asks a baseline and an answer the same secret questions. Not thread-safe.
 *
 * @param <I> the exercise's input
 * @param <O> the exercise's output
 */
public final class Session<I, O> implements Examiner, Closeable {

    private static final String WHEN_SHAKEN = " This came up while its threads were held up at random between their"
            + " accesses to memory, which changes nothing but the order of events: look for something that two threads"
            + " use at the same time without agreeing on an order.";

    private final Exercise<?, I, O> exercise;
    private final Checker<I, O> checker;
    private final SecretSeeds seeds = SecretSeeds.fresh();
    private final SessionProcesses sessionProcesses;
    private final PairedQuestion pair;
    private final AnswerProcess answer;
    private final Optional<AnswerProcess> shaken;
    private final ExecutionLimits terms;
    private final AnswerClasses classes;

    private Session(
            Exercise<?, I, O> exercise,
            ExecutionLimits terms,
            AnswerClasses classes,
            SessionProcesses sessionProcesses,
            AnswerProcess baseline,
            AnswerProcess answer,
            Optional<AnswerProcess> shaken) {
        this.exercise = exercise;
        this.checker = new Checker<>(exercise);
        this.terms = terms;
        this.classes = classes;
        this.sessionProcesses = sessionProcesses;
        this.pair = new PairedQuestion(baseline, sessionProcesses.priority());
        this.answer = answer;
        this.shaken = shaken;
    }

    /** What became of the attempt to open a session. */
    public sealed interface Opening {}

    /** Both sides are ready. */
    public record Opened(Session<?, ?> session) implements Opening {}

    /** The answer cannot even be asked. */
    public record Refused(Problem problem) implements Opening {}

    /**
     * Starts all JVMs, side by side.
     *
     * @param lesson the trusted class path: the lesson and its libraries
     * @param classes the student's classes, which the baseline's JVM does not see
     * @throws IOException if the sandbox or the baseline fails, which is no fault of the answer
     */
    public static Opening open(
            Exercise<?, ?, ?> exercise,
            Sandbox sandbox,
            ExecutionLimits terms,
            List<Path> lesson,
            AnswerClasses classes)
            throws IOException, InterruptedException {
        SessionProcesses sessionProcesses = new SessionProcesses(sandbox, terms, exercise.id(), lesson);
        try {
            Launch answer = sessionProcesses.answer(classes.plain());
            Optional<Launch> shaken = sessionProcesses.shaken(classes.shaken());
            AnswerProcess baseline = awaitBaseline(sessionProcesses.baseline(), terms);
            AnswerProcess answering = AnswerProcess.await(answer, terms.timePerCall());
            Optional<AnswerProcess> shaking = shaken.isPresent()
                    ? Optional.of(AnswerProcess.await(shaken.get(), terms.timePerCall()))
                    : Optional.empty();
            return new Opened(new Session<>(exercise, terms, classes, sessionProcesses, baseline, answering, shaking));
        } catch (AnswerFailedException e) {
            sessionProcesses.close();
            return new Refused(e.problem());
        } catch (IOException | InterruptedException | RuntimeException e) {
            sessionProcesses.close();
            throw e;
        }
    }

    @Override
    public Exchange ask(int size) throws IOException {
        return ask(answer, size);
    }

    /** Asks the copy of the answer whose threads are held up, if there is one; its times say nothing. */
    public Optional<Examiner> shaken() {
        return shaken.map(copy -> size -> askShaken(copy, size));
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
                    AnswerProcess.await(sessionProcesses.recorded(classes.plain()), terms.timePerCall());
            return Optional.of(new RecordedAnswer(recorded, size -> ask(recorded, size)));
        } catch (AnswerFailedException e) {
            // It has answered before, so this is about the recording, which nothing depends on.
            return Optional.empty();
        }
    }

    private Exchange askShaken(AnswerProcess copy, int size) throws IOException {
        Exchange exchange = ask(copy, size);
        return exchange instanceof Exchange.Disagreed disagreed
                ? new Exchange.Disagreed(whenShaken(disagreed.problem()))
                : exchange;
    }

    private Exchange ask(AnswerProcess asked, int size) throws IOException {
        long seed = seeds.next();
        I input = exercise.input(seed, size);
        ByteBuffer question = encode(input);
        try {
            PairedQuestion.Answers answers = isTimed(size) ? pair.askTimed(asked, question) : pair.ask(asked, question);
            Answered expected = answers.expected();
            Answered actual = answers.actual();
            Optional<String> difference = checker.difference(input, expected.bytes(), actual.bytes());
            return difference.isPresent()
                    ? new Exchange.Disagreed(told(new Problem(Kind.WRONG, difference.get(), ""), asked, seed, size))
                    : new Exchange.Agreed(expected.call(), actual.call());
        } catch (AnswerFailedException e) {
            return new Exchange.Disagreed(told(e.problem(), asked, seed, size));
        }
    }

    private boolean isTimed(int size) {
        return exercise.requirements().stream().anyMatch(requirement -> requirement.size() == size);
    }

    private static Problem whenShaken(Problem problem) {
        return new Problem(problem.kind(), problem.text() + WHEN_SHAKEN, problem.details());
    }

    /** The problem with its question, which is no secret once it is answered: no other follows from it. */
    private Problem told(Problem problem, AnswerProcess asked, long seed, int size) {
        if (problem.kind() == Kind.NOT_ATTEMPTED) {
            return problem;
        }
        String question =
                "the question: new " + exercise.getClass().getSimpleName() + "().input(" + seed + "L, " + size + ")";
        String printed = asked.output().isBlank() ? "" : "\nit printed:\n" + asked.output();
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
        sessionProcesses.close();
    }

    private static AnswerProcess awaitBaseline(Launch launch, ExecutionLimits terms)
            throws IOException, InterruptedException {
        try {
            return AnswerProcess.await(launch, terms.timePerCall());
        } catch (AnswerFailedException e) {
            throw PairedQuestion.baselineFailed(e);
        }
    }

    private ByteBuffer encode(I input) {
        Codec<I> codec = exercise.inputCodec();
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(input)).order(ByteOrder.nativeOrder());
        codec.write(input, bytes);
        return bytes.flip();
    }
}
