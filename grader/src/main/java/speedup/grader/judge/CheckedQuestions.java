package speedup.grader.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.grader.judge.process.AnswerFailedException;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.AnswerProcess.Answered;
import speedup.grader.judge.process.Problem;
import speedup.grader.judge.process.Problem.Kind;

/**
 * Questions that nobody can foresee, asked of baseline and answer, and what they answer held against each other. Not
 * thread-safe.
 *
 * @param <I> the exercise's input
 * @param <O> the exercise's output
 */
final class CheckedQuestions<I, O> {

    private final Exercise<?, I, O> exercise;
    private final Checker<I, O> checker;
    private final SecretSeeds seeds = SecretSeeds.fresh();
    private final PairedQuestion pair;

    CheckedQuestions(Exercise<?, I, O> exercise, PairedQuestion pair) {
        this.exercise = exercise;
        this.checker = new Checker<>(exercise);
        this.pair = pair;
    }

    /** A question, encoded, that nothing is held against. */
    ByteBuffer next(int size) {
        return encode(exercise.input(seeds.next(), size));
    }

    /** Asks, without the course's own answer. */
    Exchange ask(AnswerProcess asked, int size) throws IOException {
        return ask(asked, Optional.empty(), size);
    }

    /**
     * Asks, and checks what it answers.
     *
     * @param reference the course's own answer, if it is asked too where the question is timed
     * @throws IOException if the sandbox or the baseline fails, which is no fault of the answer
     */
    Exchange ask(AnswerProcess asked, Optional<AnswerProcess> reference, int size) throws IOException {
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

    private ByteBuffer encode(I input) {
        Codec<I> codec = exercise.inputCodec();
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(input)).order(ByteOrder.nativeOrder());
        codec.write(input, bytes);
        return bytes.flip();
    }
}
