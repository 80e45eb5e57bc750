package speedup.benchmarks;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import speedup.threads.matmul.ParallelMatrixProduct;
import speedup.threads.matmul.SerialMatrixProduct;
import speedup.threads.matmul.TextbookMatrixProduct;
import speedup.threads.nativelib.NativeDoubles;
import speedup.threads.nativelib.OpenBlas;

/** Products of two square matrices. */
@State(Scope.Benchmark)
public class MatrixProductBenchmark {

    /** Rows and columns of both factors. */
    @Param("2000")
    public int size = 2000;

    private double[][] a = {};
    private double[][] b = {};

    @Setup
    public void makeFactors() {
        SplittableRandom random = new SplittableRandom(1);
        a = matrix(random);
        b = matrix(random);
    }

    private double[][] matrix(SplittableRandom random) {
        return Stream.generate(() -> random.doubles(size, -1, 1).toArray())
                .limit(size)
                .toArray(double[][]::new);
    }

    @Benchmark
    public double[][] textbook() {
        return new TextbookMatrixProduct().multiply(a, b);
    }

    @Benchmark
    public double[][] serial() {
        return new SerialMatrixProduct().multiply(a, b);
    }

    /** The exercise's reference answer. */
    @Benchmark
    public double[][] reference() {
        return new ParallelMatrixProduct().multiply(a, b);
    }

    @Benchmark
    public double[][] blocked() {
        return BlockedMatrixProduct.serial().multiply(a, b);
    }

    @Benchmark
    public double[][] blockedParallel() {
        return BlockedMatrixProduct.parallel().multiply(a, b);
    }

    @Benchmark
    public DMatrixRMaj ejml(EjmlMatrices matrices) {
        return CommonOps_DDRM.mult(matrices.a, matrices.b, null);
    }

    @Benchmark
    public DoubleBuffer openBlas1(NativeMatrices matrices) {
        return matrices.product(1);
    }

    @Benchmark
    public DoubleBuffer openBlas2(NativeMatrices matrices) {
        return matrices.product(2);
    }

    /** The same factors as EJML stores them. */
    @State(Scope.Benchmark)
    public static class EjmlMatrices {

        private DMatrixRMaj a = new DMatrixRMaj();
        private DMatrixRMaj b = new DMatrixRMaj();

        @Setup
        public void copy(MatrixProductBenchmark factors) {
            a = new DMatrixRMaj(factors.a);
            b = new DMatrixRMaj(factors.b);
        }
    }

    /** The same factors in native memory. */
    @State(Scope.Benchmark)
    public static class NativeMatrices {

        private int size;
        private DoubleBuffer a = DoubleBuffer.allocate(0);
        private DoubleBuffer b = DoubleBuffer.allocate(0);

        @Setup
        public void copy(MatrixProductBenchmark factors) {
            size = factors.size;
            a = flat(factors.a);
            b = flat(factors.b);
        }

        private static DoubleBuffer flat(double[][] matrix) {
            return NativeDoubles.of(
                    Stream.of(matrix).flatMapToDouble(Arrays::stream).toArray());
        }

        DoubleBuffer product(int threads) {
            OpenBlas.setThreads(threads);
            DoubleBuffer c = NativeDoubles.allocate(size * size);
            OpenBlas.multiply(size, size, size, a, b, c);
            return c;
        }
    }
}
