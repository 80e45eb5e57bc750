package speedup.threads.labs;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import speedup.timing.Team;

/**
 * A product of two random square matrices as work on threads. All products of one size have the same factors.
 *
 * @param work computes it
 * @param clear overwrites the result
 * @param result what was computed last, row after row
 */
public record MatrixWork(SharedWork work, Runnable clear, Supplier<double[]> result) {

    /** By OpenBLAS, with threads of its own. */
    public static MatrixWork openBlas(int n) {
        NativeMatrices matrices = NativeMatrices.random(n);
        SharedWork work = new SharedWork(
                "OpenBLAS, " + n + " x " + n,
                Optional.of(Rate.ofMatrixProducts(1, n)),
                NativeLibrary.OPENBLAS::use,
                threads -> matrices.multiply());
        return new MatrixWork(work, matrices::clear, matrices::product);
    }

    /** In Java, on the threads of a team. */
    public static MatrixWork java(String name, Team team, JavaProduct product, int n) {
        double[] a = PlainProducts.random(n, 1);
        double[] b = PlainProducts.random(n, 2);
        double[] c = new double[n * n];
        SharedWork work = new SharedWork(
                name,
                Optional.of(Rate.ofMatrixProducts(1, n)),
                MatrixWork::afterTheLibrary,
                threads -> product.multiply(team, threads, n, a, b, c));
        return new MatrixWork(work, () -> Arrays.fill(c, 0), () -> c);
    }

    /** The threads are ours; the library's have to be asleep. */
    private static int afterTheLibrary(int threads) throws InterruptedException {
        NativeLibrary.OPENBLAS.use(1);
        return threads;
    }
}
