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
import speedup.grader.judge.Problem.Kind;
import speedup.grader.judge.Respondent.Answered;
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
    private final Comparison<I, O> comparison;
    private final SecretSeeds seeds = SecretSeeds.fresh();
    private final Launches launches;
    private final PairedQuestion pair;
    private final Respondent answer;
    private final Optional<Respondent> shaken;
    private final Terms terms;
    private final AnswerClasses classes;

    private Session(
            Exercise<?, I, O> exercise,
            Terms terms,
            AnswerClasses classes,
            Launches launches,
            Respondent baseline,
            Respondent answer,
            Optional<Respondent> shaken) {
        this.exercise = exercise;
        this.comparison = new Comparison<>(exercise);
        this.terms = terms;
        this.classes = classes;
        this.launches = launches;
        this.pair = new PairedQuestion(baseline, launches.priority());
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
            Exercise<?, ?, ?> exercise, Sandbox sandbox, Terms terms, List<Path> lesson, AnswerClasses classes)
            throws IOException, InterruptedException {
        Launches launches = new Launches(sandbox, terms, exercise.id(), lesson);
        try {
            Launch answer = launches.answer(classes.plain());
            Optional<Launch> shaken = launches.shaken(classes.shaken());
            Respondent baseline = awaitBaseline(launches.baseline(), terms);
            Respondent answering = Respondent.await(answer, terms.timePerCall());
            Optional<Respondent> shaking = shaken.isPresent()
                    ? Optional.of(Respondent.await(shaken.get(), terms.timePerCall()))
                    : Optional.empty();
            return new Opened(new Session<>(exercise, terms, classes, launches, baseline, answering, shaking));
        } catch (AnswerFailed e) {
            launches.close();
            return new Refused(e.problem());
        } catch (IOException | InterruptedException | RuntimeException e) {
            launches.close();
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
            Respondent recorded = Respondent.await(launches.recorded(classes.plain()), terms.timePerCall());
            return Optional.of(new RecordedAnswer(recorded, size -> ask(recorded, size)));
        } catch (AnswerFailed e) {
            // It has answered before, so this is about the recording, which nothing depends on.
            return Optional.empty();
        }
    }

    private Exchange askShaken(Respondent copy, int size) throws IOException {
        Exchange exchange = ask(copy, size);
        return exchange instanceof Exchange.Disagreed disagreed
                ? new Exchange.Disagreed(whenShaken(disagreed.problem()))
                : exchange;
    }

    private Exchange ask(Respondent asked, int size) throws IOException {
        long seed = seeds.next();
        I input = exercise.input(seed, size);
        ByteBuffer question = encode(input);
        try {
            PairedQuestion.Answers answers = isTimed(size) ? pair.askTimed(asked, question) : pair.ask(asked, question);
            Answered expected = answers.expected();
            Answered actual = answers.actual();
            Optional<String> difference = comparison.difference(input, expected.bytes(), actual.bytes());
            return difference.isPresent()
                    ? new Exchange.Disagreed(told(new Problem(Kind.WRONG, difference.get(), ""), asked, seed, size))
                    : new Exchange.Agreed(expected.call(), actual.call());
        } catch (AnswerFailed e) {
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
    private Problem told(Problem problem, Respondent asked, long seed, int size) {
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
        } catch (AnswerFailed e) {
            return Optional.of(e.problem());
        }
    }

    @Override
    public void close() throws IOException {
        launches.close();
    }

    private static Respondent awaitBaseline(Launch launch, Terms terms) throws IOException, InterruptedException {
        try {
            return Respondent.await(launch, terms.timePerCall());
        } catch (AnswerFailed e) {
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
