package speedup.threads.sum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.BitMixer;
import speedup.threads.Rendezvous;

/** The contract of {@code threads/sum}. A question is an array, and an answer one sum or several. */
public final class SumExercise implements Exercise<Sum, long[], long[]> {

    /**
     * At this size two threads have an element each, and finish at the same moment, many times over. A thread
     * that adds its part to a shared sum without care is wrong for some billionths of a second; it
     * takes a rendezvous like this to hit them.
     */
    private static final int RENDEZVOUS = 2;

    private static final int ATTEMPTS = 1_000;

    /** Up to this size, a question is asked on 1, 2 and up to 16 threads. */
    private static final int SMALL = 1_000;

    private static final int MOST_THREADS = 16;

    @Override
    public String id() {
        return "threads/sum";
    }

    @Override
    public String title() {
        return "Add up on several threads";
    }

    @Override
    public Class<Sum> answerType() {
        return Sum.class;
    }

    @Override
    public String answerName() {
        return "ParallelSum";
    }

    @Override
    public Sum baseline() {
        return new SerialSum();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, RENDEZVOUS, 3, 7, 16, 37, 100, 1_000, 100_003);
    }

    @Override
    public long[] input(long seed, int size) {
        return new SplittableRandom(seed).longs(size).toArray();
    }

    @Override
    public long[] solve(Sum answer, long[] input) throws InterruptedException {
        if (input.length == RENDEZVOUS) {
            return sumsAtRendezvous(answer, input, () -> new Rendezvous()::arrive);
        }
        if (input.length > SMALL) {
            int cores = Runtime.getRuntime().availableProcessors();
            return new long[] {answer.sum(input, BitMixer::of, cores)};
        }
        long[] sums = new long[MOST_THREADS];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = answer.sum(input, BitMixer::of, i + 1);
        }
        return sums;
    }

    /** The baseline's only thread meets nobody. It is asked as often, so that its code is compiled for as much. */
    @Override
    public long[] expected(Sum baseline, long[] input) throws InterruptedException {
        return input.length == RENDEZVOUS ? sumsAtRendezvous(baseline, input, () -> () -> {}) : solve(baseline, input);
    }

    private static long[] sumsAtRendezvous(Sum sum, long[] input, Supplier<Runnable> arrivals)
            throws InterruptedException {
        long[] sums = new long[ATTEMPTS];
        for (int i = 0; i < sums.length; i++) {
            Runnable arrival = arrivals.get();
            sums[i] = sum.sum(
                    input,
                    value -> {
                        arrival.run();
                        return BitMixer.of(value);
                    },
                    RENDEZVOUS);
        }
        return sums;
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
        int i = Arrays.mismatch(expected, actual);
        if (i < 0) {
            return Optional.empty();
        }
        if (i >= actual.length || i >= expected.length) {
            return Optional.of("There are " + actual.length + " sums, and there should be " + expected.length);
        }
        return Optional.of(String.format(
                "The sum over an array of length %d on %s is %d, and should be %d%s",
                input.length, threads(input, i), actual[i], expected[i], lost(input, expected[i] - actual[i])));
    }

    /** On how many threads a sum was asked for, in words. */
    private static String threads(long[] input, int number) {
        if (input.length == RENDEZVOUS) {
            return String.format("2 threads that finish together, in attempt %d of %d,", number + 1, ATTEMPTS);
        }
        if (input.length > SMALL) {
            return "as many threads as there are cores";
        }
        return number == 0 ? "1 thread" : number + 1 + " threads";
    }

    /** Whether what is missing is a single term, in words: then it is plain what went wrong. */
    private static String lost(long[] input, long missing) {
        return IntStream.range(0, input.length)
                .filter(i -> BitMixer.of(input[i]) == missing)
                .mapToObj(i -> ": the term of element " + i + " is missing")
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.35, 3_000_000));
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(7, 37, 100);
    }
}
