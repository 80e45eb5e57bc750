package speedup.testing;

import java.util.List;
import java.util.Optional;
import speedup.exercise.LongsExercise;
import speedup.exercise.Requirement;

/** Adds up the first numbers, one after the other; a formula is faster by orders of magnitude. */
public class AddingExercise extends LongsExercise {

    /** One to two milliseconds of work for the baseline. */
    static final int SIZE = 2_000_000;

    @Override
    public String id() {
        return "threads/adding";
    }

    @Override
    public String answerName() {
        return "AddingExercise$Formula";
    }

    @Override
    public long[] input(long seed, int size) {
        return new long[] {seed, size};
    }

    @Override
    public Answer baseline() {
        return AddingExercise::addUp;
    }

    static long[] addUp(long[] question) {
        long sum = 0;
        for (long i = 1; i <= question[1]; i++) {
            sum += i ^ question[0] ^ question[0];
        }
        return new long[] {sum};
    }

    @Override
    public Optional<String> difference(long[] question, long[] expected, long[] actual) {
        return super.difference(question, expected, actual)
                .map(values -> "The first " + question[1] + " numbers: " + values);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.5, SIZE));
    }

    /** Right at once. */
    public static class Formula implements Answer {
        @Override
        public long[] answer(long[] question) {
            return new long[] {question[1] * (question[1] + 1) / 2};
        }
    }
}
