package speedup.threads.mergesort;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/mergesort}. */
public final class MergeSortExercise implements Exercise<StableSort, long[], long[]> {

    private static final int TIMED = 1_400_001;

    /** Sizes at which the records lie in other ways than the usual one. They are large enough for several threads. */
    private static final int RANDOM = 20_011;

    private static final int ALL_EQUAL = 20_000;
    private static final int ASCENDING = 30_000;
    private static final int DESCENDING = 40_000;

    @Override
    public String id() {
        return "threads/mergesort";
    }

    @Override
    public String title() {
        return "Divide and conquer with a cut-off";
    }

    @Override
    public Class<StableSort> answerType() {
        return StableSort.class;
    }

    @Override
    public String answerName() {
        return "ParallelMergeSort";
    }

    @Override
    public StableSort baseline() {
        return new SerialMergeSort();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 5, 16, 31, 100, 1025, ALL_EQUAL, RANDOM, ASCENDING, DESCENDING, 65_536, 100_003);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(7, 100, 300);
    }

    @Override
    public long[] input(long seed, int size) {
        Arrangement arrangement = switch (size) {
            case TIMED, RANDOM -> Arrangement.RANDOM;
            case ALL_EQUAL -> Arrangement.ALL_EQUAL;
            case ASCENDING -> Arrangement.ASCENDING;
            case DESCENDING -> Arrangement.DESCENDING;
            default -> Arrangement.MANY_EQUALS;
        };
        return arrangement.records(new SplittableRandom(seed), size);
    }

    @Override
    public long[] solve(StableSort answer, long[] input) {
        return answer.sort(input);
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
        if (actual.length != expected.length) {
            return Optional.of(
                    String.format("There are %d records, and %d in the answer", expected.length, actual.length));
        }
        int i = Arrays.mismatch(expected, actual);
        return i < 0 ? Optional.empty() : Optional.of(different(i, expected, actual));
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.30, TIMED));
    }

    private static String different(int i, long[] expected, long[] actual) {
        String found = String.format(
                "Of %d sorted records, number %d is %s, and should be %s",
                expected.length, i, described(actual[i]), described(expected[i]));
        boolean sameKeys = IntStream.range(0, expected.length)
                .allMatch(j -> StableSort.key(expected[j]) == StableSort.key(actual[j]));
        return sameKeys ? found + ". All keys are right: records with equal keys have changed their order" : found;
    }

    private static String described(long element) {
        return String.format("(key %d, payload %d)", StableSort.key(element), element & 0xffff);
    }
}
