package speedup.grader.judge;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.rules.VerdictRules;

/**
 * Compares what an answer stored with what the baseline stored. The answer's bytes are untrusted: whatever
 * is wrong with them ends in a sentence for the learner and never in an exception.
 *
 * @param <I> the exercise's input
 * @param <O> the exercise's output
 */
final class Checker<I, O> {

    private static final String NO_SUCH_FORM =
            "The answer has a form that no right answer has, and could not be compared with one.";

    private final Exercise<?, I, O> exercise;

    Checker(Exercise<?, I, O> exercise) {
        this.exercise = exercise;
    }

    /**
     * The most bytes of an answer that the judge reads: what it makes of them takes a multiple of their size.
     *
     * @param expected the size of the right one, in bytes
     */
    static int mostBytes(int expected) {
        long most = Math.max(VerdictRules.READ_RESULT_BYTES, (long) VerdictRules.READ_RESULT_FACTOR * expected);
        return (int) Math.min(Integer.MAX_VALUE, most);
    }

    /** What is wrong with the answer to this input, as a sentence, or nothing if it is right. */
    Optional<String> difference(I input, ByteBuffer expected, ByteBuffer actual) {
        Codec<O> codec = exercise.outputCodec();
        O right = codec.readAll(expected);
        try {
            Optional<String> difference = exercise.difference(input, right, codec.readAll(actual));
            // Some exercises observe an answer in its own process: what they say of it is then untrusted, too.
            return difference.map(sentence -> sentence.isBlank() ? NO_SUCH_FORM : sentence);
        } catch (BufferUnderflowException e) {
            return Optional.of("The answer breaks off in the middle.");
        } catch (Codec.MalformedValueException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return Optional.of(NO_SUCH_FORM);
        }
    }
}
