package speedup.threads.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/scan}. A question is an array of maps, and an answer their scan, once or several times. */
public final class ScanExercise implements Exercise<Scan, long[], List<long[]>> {

    private static final int TIMED = 600_011;

    /** Up to this size, a question is asked on 1, 2 and up to 9 threads: blocks end at many places then. */
    private static final int SMALL = 300;

    private static final int MOST_THREADS = 9;

    /**
     * 30% of the work of both passes, which is twice that of the serial scan. The law with 30% of the serial time is
     * out of reach on 2 cores: the best that p cores can do, (p + 1) / 2 (see {@link Scan}), is what Amdahl's law says
     * of a serial fraction of 1 / (p + 1), a third on 2 cores.
     */
    private static final double SERIAL_FRACTION = 2 * 0.30;

    @Override
    public String id() {
        return "threads/scan";
    }

    @Override
    public String title() {
        return "Prefix sums in two passes";
    }

    @Override
    public Class<Scan> answerType() {
        return Scan.class;
    }

    @Override
    public String answerName() {
        return "ParallelScan";
    }

    @Override
    public Scan baseline() {
        return new SerialScan();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 31, 100, 257, 1_000, 1_025, 4_099, 20_000);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(5, 40, 200);
    }

    /** Maps with exponents and factors at random; the exponents are odd, see {@link PowerMap#PRIME}. */
    @Override
    public long[] input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] maps = new long[size];
        for (int i = 0; i < size; i++) {
            int exponent = 2 * random.nextInt((PowerMap.PRIME - 1) / 2) + 1;
            maps[i] = PowerMap.of(exponent, random.nextInt(1, PowerMap.PRIME));
        }
        return maps;
    }

    @Override
    public List<long[]> solve(Scan answer, long[] input) throws InterruptedException {
        if (input.length > SMALL) {
            return List.of(answer.scan(input, Runtime.getRuntime().availableProcessors()));
        }
        List<long[]> scans = new ArrayList<>();
        for (int threads = 1; threads <= MOST_THREADS; threads++) {
            scans.add(answer.scan(input, threads));
        }
        return scans;
    }

    @Override
    public Codec<long[]> inputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Codec<List<long[]>> outputCodec() {
        return Codecs.list("Scan", Codecs.LONGS);
    }

    @Override
    public Optional<String> difference(long[] input, List<long[]> expected, List<long[]> actual) {
        if (actual.size() != expected.size()) {
            return Optional.of("There are " + actual.size() + " scans, and should be " + expected.size());
        }
        for (int scan = 0; scan < expected.size(); scan++) {
            long[] right = expected.get(scan);
            long[] results = actual.get(scan);
            if (results.length != right.length) {
                return Optional.of(String.format(
                        "There are %d maps, and %d results on %s", right.length, results.length, threads(input, scan)));
            }
            int i = Arrays.mismatch(right, results);
            if (i >= 0) {
                return Optional.of(String.format(
                        "Of %d results on %s, number %d, counted from 0, is the first that is wrong: it is %s, and should"
                                + " be %s%s",
                        right.length,
                        threads(input, scan),
                        i,
                        PowerMap.text(results[i]),
                        PowerMap.text(right[i]),
                        whatItIs(i, input, right, results[i])));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(SERIAL_FRACTION, TIMED));
    }

    /** On how many threads a scan was asked for, in words. */
    private static String threads(long[] input, int scan) {
        if (input.length > SMALL) {
            return "as many threads as there are cores";
        }
        return scan == 0 ? "1 thread" : scan + 1 + " threads";
    }

    /** What a wrong result is instead, where that can be told; the results before it are right. */
    private static String whatItIs(int i, long[] input, long[] expected, long actual) {
        if (actual == (i == 0 ? PowerMap.IDENTITY : expected[i - 1])) {
            return ". It is the sum of the maps before it, without map " + i + " itself";
        }
        if (i > 0 && actual == input[i]) {
            return ". It is map " + i + " alone, without those before it";
        }
        if (i > 0 && actual == PowerMap.then(input[i], expected[i - 1])) {
            return ". It is map " + i + " first, and those before it then: the order is the wrong one";
        }
        return actual == 0 ? ". Nothing was stored there" : "";
    }
}
