package speedup.threads.histogram;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.Rendezvous;

/** The contract of {@code threads/histogram}. A question is the values, and an answer one histogram or several. */
public final class HistogramExercise implements Exercise<Histogram, long[], long[]> {

    static final int BINS = 1024;

    /**
     * At this size two threads have the same value, and finish at the same moment, many times over. Where
     * histograms are put together without care, counts are lost for a microsecond; it takes a rendezvous
     * like this to hit it.
     */
    private static final int RENDEZVOUS = 2;

    private static final int ATTEMPTS = 500;

    /** Up to this size, a question is asked on each of these numbers of threads. */
    private static final int SMALL = 1_000;

    private static final int[] THREADS = {1, 2, 3, 4, 7, 16};

    /** Seven values in eight are one of these few. */
    private static final int HOT_VALUES = 4;

    @Override
    public String id() {
        return "threads/histogram";
    }

    @Override
    public String title() {
        return "Mend a histogram that loses counts";
    }

    @Override
    public Class<Histogram> answerType() {
        return Histogram.class;
    }

    @Override
    public String answerName() {
        return "ParallelHistogram";
    }

    @Override
    public Histogram baseline() {
        return new SerialHistogram();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, RENDEZVOUS, 3, 7, 16, 101, 1_000, 50_001, 200_000);
    }

    /** Some values are drawn over and over, and some once. Threads that meet, meet over one value. */
    @Override
    public long[] input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        if (size == RENDEZVOUS) {
            long value = random.nextLong();
            return new long[] {value, value};
        }
        long[] hot = random.longs(HOT_VALUES).toArray();
        return LongStream.generate(() -> random.nextInt(8) == 0 ? random.nextLong() : hot[random.nextInt(HOT_VALUES)])
                .limit(size)
                .toArray();
    }

    /** Asks once, or several times; the histograms then stand one behind the other. */
    @Override
    public long[] solve(Histogram answer, long[] input) throws InterruptedException {
        Binning binning = new HashBinning(BINS);
        if (input.length == RENDEZVOUS) {
            return countsAtRendezvous(answer, input, () -> new RendezvousBinning(binning, new Rendezvous()));
        }
        if (input.length > SMALL) {
            return answer.count(input, binning, Runtime.getRuntime().availableProcessors());
        }
        HistogramBuffer buffer = new HistogramBuffer(THREADS.length);
        for (int threads : THREADS) {
            buffer.put(answer.count(input, binning, threads));
        }
        return buffer.counts;
    }

    /** The baseline's only thread meets nobody. */
    @Override
    public long[] expected(Histogram baseline, long[] input) throws InterruptedException {
        return input.length == RENDEZVOUS
                ? countsAtRendezvous(baseline, input, () -> new HashBinning(BINS))
                : solve(baseline, input);
    }

    private static long[] countsAtRendezvous(Histogram histogram, long[] input, Supplier<Binning> binning)
            throws InterruptedException {
        HistogramBuffer buffer = new HistogramBuffer(ATTEMPTS);
        for (int i = 0; i < ATTEMPTS; i++) {
            buffer.put(histogram.count(input, binning.get(), RENDEZVOUS));
        }
        return buffer.counts;
    }

    /** Lets two threads meet before they know their bins. */
    private record RendezvousBinning(Binning binning, Rendezvous rendezvous) implements Binning {

        @Override
        public int bins() {
            return binning.bins();
        }

        @Override
        public int bin(long value) {
            int bin = binning.bin(value);
            rendezvous.arrive();
            return bin;
        }
    }

    /** Room for histograms, one behind the other. */
    private static final class HistogramBuffer {

        private final long[] counts;
        private int full;

        HistogramBuffer(int histograms) {
            counts = new long[histograms * BINS];
        }

        void put(long[] histogram) {
            if (histogram == null || histogram.length != BINS) {
                throw new Codec.MalformedValueException("The answer is "
                        + (histogram == null ? "null" : "an array of length " + histogram.length)
                        + ", where one of length " + BINS + " is wanted");
            }
            System.arraycopy(histogram, 0, counts, full, BINS);
            full += BINS;
        }
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
            return Optional.of("There are " + actual.length + " counts, and there should be " + expected.length);
        }
        int i = Arrays.mismatch(expected, actual);
        if (i < 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                "Of %d values on %s, %d belong to bin %d, and %d were counted. In all bins, %d were counted",
                input.length, threads(input, i / BINS), expected[i], i % BINS, actual[i], total(actual, i / BINS)));
    }

    private static long total(long[] counts, int histogram) {
        return Arrays.stream(counts, histogram * BINS, (histogram + 1) * BINS).sum();
    }

    /** On how many threads a histogram was asked for, in words. */
    private static String threads(long[] input, int number) {
        if (input.length == RENDEZVOUS) {
            return String.format("2 threads that finish together, in attempt %d of %d", number + 1, ATTEMPTS);
        }
        if (input.length > SMALL) {
            return "as many threads as there are cores";
        }
        return THREADS[number] == 1 ? "1 thread" : THREADS[number] + " threads";
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.35, 3_000_000));
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(7, 101);
    }
}
