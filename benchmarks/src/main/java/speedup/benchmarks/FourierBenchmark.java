package speedup.benchmarks;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import speedup.threads.fft.Fields;
import speedup.threads.fft.FourierSeriesExercise;
import speedup.threads.fft.ParallelFourierSeries;
import speedup.threads.fft.SerialFourierSeries;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;
import speedup.threads.nativelib.NativeDoubles;

/** Transforms of the four fields of {@code threads/fft}, {@value #CALLS} times over. */
@State(Scope.Benchmark)
public class FourierBenchmark {

    private static final int SIZE = 64;
    private static final int CALLS = 10;

    /** In a call of a benchmark; there are four fields. */
    static final int TRANSFORMS = 4 * CALLS;

    private final Fields fields = new FourierSeriesExercise().input(1, SIZE);
    private final List<DoubleBuffer> spectra = fields.arrays().stream()
            .map(field -> NativeDoubles.allocate(field.capacity()))
            .toList();

    /** The exercise's baseline, which makes a plan in each call. */
    @Benchmark
    public void serial() {
        for (int i = 0; i < CALLS; i++) {
            new SerialFourierSeries().transform(fields.shape(), fields.arrays(), spectra);
        }
    }

    /** The exercise's reference answer, which does so too. */
    @Benchmark
    public void reference() {
        for (int i = 0; i < CALLS; i++) {
            new ParallelFourierSeries().transform(fields.shape(), fields.arrays(), spectra);
        }
    }

    @Benchmark
    public void library1(OneThread plan) {
        transform(plan.plan);
    }

    @Benchmark
    public void library2(TwoThreads plan) {
        transform(plan.plan);
    }

    private void transform(FourierPlan plan) {
        IntStream.range(0, TRANSFORMS)
                .map(i -> i % fields.arrays().size())
                .forEach(i -> plan.transform(fields.arrays().get(i), spectra.get(i)));
    }

    /** A plan that is made beforehand, for one thread. */
    @State(Scope.Benchmark)
    public static class OneThread {

        private final FourierPlan plan = plan(1);

        @TearDown
        public void close() {
            plan.close();
        }
    }

    /** A plan that is made beforehand, for two. */
    @State(Scope.Benchmark)
    public static class TwoThreads {

        private final FourierPlan plan = plan(2);

        @TearDown
        public void close() {
            plan.close();
        }
    }

    private static FourierPlan plan(int threads) {
        Fftw.setPlannerThreads(threads);
        return FourierPlan.forward(
                FourierPlan.Search.ESTIMATE,
                new FourierSeriesExercise().input(1, SIZE).shape());
    }
}
