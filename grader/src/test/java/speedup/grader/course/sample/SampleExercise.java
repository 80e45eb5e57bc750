package speedup.grader.course.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.course.sample.sum.SerialSum;
import speedup.grader.course.sample.sum.Sum;

/** What the sample exercises have in common, which is all but their names. */
public class SampleExercise implements Exercise<Sum, long[], long[]> {

    private final String id;
    private final String answerName;

    protected SampleExercise(String id, String answerName) {
        this.id = id;
        this.answerName = answerName;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Sample";
    }

    @Override
    public Class<Sum> answerType() {
        return Sum.class;
    }

    @Override
    public String answerName() {
        return answerName;
    }

    @Override
    public Sum baseline() {
        return new SerialSum();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 10);
    }

    @Override
    public long[] input(long seed, int size) {
        long[] values = new long[size];
        Arrays.fill(values, seed);
        return values;
    }

    @Override
    public long[] solve(Sum answer, long[] input) {
        return answer.sum(input);
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
        return Arrays.equals(expected, actual) ? Optional.empty() : Optional.of("They differ");
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
