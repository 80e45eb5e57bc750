package speedup.exercise;

import java.util.List;
import java.util.Optional;

/** The least that is an exercise, in a package without {@code hints.md}. */
public class BareExercise implements Exercise<Runnable, long[], long[]> {

    @Override
    public String id() {
        return "test/bare";
    }

    @Override
    public String title() {
        return "Look for a hint";
    }

    @Override
    public Class<Runnable> answerType() {
        return Runnable.class;
    }

    @Override
    public String answerName() {
        return "MyAnswer";
    }

    @Override
    public Runnable baseline() {
        return () -> {};
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1);
    }

    @Override
    public long[] input(long seed, int size) {
        return new long[size];
    }

    @Override
    public long[] solve(Runnable answer, long[] input) {
        answer.run();
        return input;
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
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
