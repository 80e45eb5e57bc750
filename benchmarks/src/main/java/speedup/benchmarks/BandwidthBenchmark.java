package speedup.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import speedup.threads.BitMixer;
import speedup.threads.sum.ParallelSum;

/**
 * Walks through arrays that no cache holds, {@value #LENGTH} elements of eight bytes each. How
 * many elements a second a sum, a copy and the triad of the STREAM benchmark (J. D. McCalpin, "Memory Bandwidth and
 * Machine Balance in Current High Performance Computers", 1995) get through shows where the memory is the limit and not
 * the cores. An element of a sum is 8 bytes of traffic; of a copy, 16; of the triad, 24. A store may cost a
 * load of its cache line in addition.
 */
@State(Scope.Benchmark)
public class BandwidthBenchmark {

    static final int LENGTH = 1 << 24;

    private final long[] longs = new SplittableRandom(1).longs(LENGTH).toArray();
    private final double[] a = new SplittableRandom(2).doubles(LENGTH).toArray();
    private final double[] b = a.clone();
    private final double[] c = a.clone();

    /** The reference answer to {@code threads/sum} with nothing to compute. */
    @Benchmark
    public long plainSum1() throws InterruptedException {
        return new ParallelSum().sum(longs, value -> value, 1);
    }

    @Benchmark
    public long plainSum2() throws InterruptedException {
        return new ParallelSum().sum(longs, value -> value, 2);
    }

    /** The same with the exercise's own term. */
    @Benchmark
    public long exerciseSum1() throws InterruptedException {
        return new ParallelSum().sum(longs, BitMixer::of, 1);
    }

    @Benchmark
    public long exerciseSum2() throws InterruptedException {
        return new ParallelSum().sum(longs, BitMixer::of, 2);
    }

    @Benchmark
    public double[] copy1() {
        return copy(1);
    }

    @Benchmark
    public double[] copy2() {
        return copy(2);
    }

    @Benchmark
    public double[] triad1() {
        return triad(1);
    }

    @Benchmark
    public double[] triad2() {
        return triad(2);
    }

    private double[] copy(int threads) {
        parts(threads)
                .forEach(part -> System.arraycopy(a, start(part, threads), c, start(part, threads), LENGTH / threads));
        return c;
    }

    private double[] triad(int threads) {
        parts(threads).forEach(part -> triad(a, b, c, start(part, threads), start(part + 1, threads)));
        return c;
    }

    private static void triad(double[] a, double[] b, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            c[i] = a[i] + 3 * b[i];
        }
    }

    private static IntStream parts(int threads) {
        return IntStream.range(0, threads).parallel();
    }

    private static int start(int part, int parts) {
        return LENGTH / parts * part;
    }
}
