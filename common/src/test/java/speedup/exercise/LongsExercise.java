package speedup.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the exercises on arrays of longs have in common that the tests of this module make up. */
public abstract class LongsExercise implements Exercise<LongsExercise.Answer, long[], long[]> {

    /** Makes an array of an array. */
    @FunctionalInterface
    public interface Answer {
        long[] answer(long[] question) throws Exception;
    }

    @Override
    public String title() {
        return "Made up for a test";
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 10);
    }

    @Override
    public long[] input(long seed, int size) {
        long[] input = new long[size];
        Arrays.setAll(input, i -> seed + i);
        return input;
    }

    @Override
    public long[] solve(Answer answer, long[] input) throws Exception {
        return answer.answer(input);
    }

    @Override
    public Codec<long[]> inputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Codec<long[]> outputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Optional<String> difference(long[] input, long[] expected, long[] actual) {
        return Arrays.equals(expected, actual)
                ? Optional.empty()
                : Optional.of("Expected " + Arrays.toString(expected) + ", but was " + Arrays.toString(actual));
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
