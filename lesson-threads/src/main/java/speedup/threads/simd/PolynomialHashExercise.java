package speedup.threads.simd;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/simd}. */
public final class PolynomialHashExercise implements Exercise<PolynomialHash, HashQuestions, long[]> {

    /**
     * Half as many as there are values, up to so many. With 1500 values they are 0.4 MB, which a core's own cache
     * holds, and reading them is a hundredth of the work.
     */
    private static final int MOST_SEQUENCES = 32;

    /** How many factors there are to a value, so that so many small hashes make a time that can be measured. */
    private static final double FACTORS_PER_VALUE = 0.8;

    /**
     * Below two chains of multiplications that do not wait for each other, which take half as long as one. Four take a
     * quarter on processors that begin a multiplication in each cycle and end it four cycles later, addition included.
     */
    private static final double BAR = 1.8;

    private static final int TIMED = 1500;

    @Override
    public String id() {
        return "threads/simd";
    }

    @Override
    public String title() {
        return "Let one core do several multiplications at a time";
    }

    @Override
    public Class<PolynomialHash> answerType() {
        return PolynomialHash.class;
    }

    @Override
    public String answerName() {
        return "MyPolynomialHash";
    }

    @Override
    public PolynomialHash baseline() {
        return new SerialPolynomialHash();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 100, 257);
    }

    @Override
    public HashQuestions input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        int sequences = Math.min(MOST_SEQUENCES, (size + 1) / 2);
        int factors = (int) Math.ceil(FACTORS_PER_VALUE * size);
        return new HashQuestions(
                Stream.generate(() -> random.longs(size).toArray())
                        .limit(sequences)
                        .toList(),
                random.longs(factors).map(factor -> factor | 1).toArray());
    }

    /** Each call has another factor than the one before, so that nothing of one hash helps with the next. */
    @Override
    public long[] solve(PolynomialHash answer, HashQuestions input) {
        long[] hashes = new long[input.factors().length * input.sequences().size()];
        int next = 0;
        for (long[] sequence : input.sequences()) {
            for (long factor : input.factors()) {
                hashes[next++] = answer.hash(sequence, factor);
            }
        }
        return hashes;
    }

    @Override
    public Codec<HashQuestions> inputCodec() {
        return HashQuestions.CODEC;
    }

    @Override
    public Codec<long[]> outputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Optional<String> difference(HashQuestions input, long[] expected, long[] actual) {
        if (actual.length != expected.length) {
            return Optional.of(expected.length + " hashes were asked for, not " + actual.length);
        }
        for (int i = 0; i < expected.length; i++) {
            if (actual[i] != expected[i]) {
                return Optional.of(String.format(
                        "The hash of %d values with the factor %d is %d, and should be %d",
                        input.sequences().get(0).length,
                        input.factors()[i % input.factors().length],
                        actual[i],
                        expected[i]));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.SingleCoreSpeedup(BAR, TIMED));
    }
}
