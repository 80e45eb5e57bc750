package speedup.grader.cli;

import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** An exercise to list, to check and to give hints for; {@code hints.md} stands beside it. */
public class FakeExercise implements Exercise<Runnable, long[], long[]> {

    private final String id;
    private final List<Requirement> requirements;

    public FakeExercise(String id, Requirement... requirements) {
        this.id = id;
        this.requirements = List.of(requirements);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Do " + id;
    }

    @Override
    public Class<Runnable> answerType() {
        return Runnable.class;
    }

    @Override
    public String answerName() {
        return "ParallelAnswer";
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
        return requirements;
    }
}
