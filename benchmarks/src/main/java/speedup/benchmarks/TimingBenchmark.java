package speedup.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The kernels by JMH's clock. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimingBenchmark {

    @Benchmark
    public double dot(Kernels kernels) {
        return kernels.dot();
    }

    @Benchmark
    public double logSum(Kernels kernels) {
        return kernels.logSum();
    }

    @Benchmark
    public double log(Kernels kernels) {
        return kernels.log();
    }

    @Benchmark
    public double[] allocation(Kernels kernels) {
        return kernels.allocation();
    }
}
