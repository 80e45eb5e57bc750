package speedup.threads.labs.vectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import speedup.lab.LabProgress;
import speedup.threads.labs.JavaProduct;
import speedup.threads.labs.MatrixWork;
import speedup.threads.labs.NativeLibrary;
import speedup.threads.labs.PlainProducts;
import speedup.threads.labs.ScalingCurve;
import speedup.threads.labs.SharedWork;
import speedup.timing.InterleavedTimer;
import speedup.timing.Team;

/**
 * A program that checks several products of the same two matrices, times them in turns, and prints the times. It is the lab
 * {@code vectors} that starts it, through {@code VectorProducts.java} or, without the Vector API, by itself.
 */
public final class ProductProgram {

    /** The unit of rounding, and what a fused operation rounds less than two operations. */
    private static final double EPSILON = Math.ulp(1.0);

    private ProductProgram() {}

    /**
     * A product.
     *
     * @param name what tables show
     * @param forSize makes it ready for so many rows and columns
     */
    public record NamedProduct(String name, IntFunction<JavaProduct> forSize) {}

    /** Without the Vector API; as {@link #run}. */
    public static void main(String[] arguments) throws InterruptedException {
        run(arguments, 0, List.of());
    }

    /**
     * Checks and times products, between one in plain Java and one by OpenBLAS.
     *
     * @param arguments rows and columns; milliseconds; then the numbers of threads, ascending, from 1 on
     * @param lanes doubles in a vector
     * @param products by the Vector API
     * @throws IllegalStateException if one of them is wrong
     */
    public static void run(String[] arguments, int lanes, List<NamedProduct> products) throws InterruptedException {
        int n = Integer.parseInt(arguments[0]);
        Duration time = Duration.ofMillis(Long.parseLong(arguments[1]));
        List<Integer> counts =
                Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
        try (Team team = new Team("lab", counts.get(counts.size() - 1))) {
            MatrixWork plain = MatrixWork.java("Java, along rows", team, PlainProducts.ALONG_ROWS, n);
            List<MatrixWork> works = new ArrayList<>();
            for (NamedProduct product : products) {
                works.add(
                        MatrixWork.java(product.name(), team, product.forSize().apply(n), n));
            }
            works.add(MatrixWork.openBlas(n));
            ProductTimes times =
                    NativeLibrary.OPENBLAS.restoringThreads(() -> measured(lanes, plain, works, n, counts, time));
            times.lines().forEach(System.out::println);
        }
    }

    private static ProductTimes measured(
            int lanes, MatrixWork plain, List<MatrixWork> others, int n, List<Integer> counts, Duration time)
            throws InterruptedException {
        double difference = largestDifference(plain, others, n, counts);
        List<SharedWork> works = new ArrayList<>(List.of(plain.work()));
        others.forEach(other -> works.add(other.work()));
        return new ProductTimes(
                lanes,
                difference,
                ScalingCurve.measure(works, counts, InterleavedTimer.within(time), LabProgress.NONE));
    }

    private static double largestDifference(MatrixWork plain, List<MatrixWork> others, int n, List<Integer> counts)
            throws InterruptedException {
        plain.work().task().run(1);
        double[] expected = plain.result().get();
        double largest = 0;
        for (MatrixWork other : others) {
            for (int threads : counts) {
                other.clear().run();
                other.work().setting().use(threads);
                other.work().task().run(threads);
                largest = Math.max(
                        largest,
                        checked(other.work().name(), expected, other.result().get(), n));
            }
        }
        return largest;
    }

    /**
     * The largest relative difference of an element.
     *
     * @throws IllegalStateException if it is more than two orders of the same sum can have: each of them is off by at most n
     *     roundings of half a unit, since no element of the factors is negative (N. J. Higham, "Accuracy and Stability of
     *     Numerical Algorithms", 2002, section 3.1)
     */
    static double checked(String name, double[] expected, double[] actual, int n) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(actual[i] - expected[i]) / expected[i];
            // Not "more than", which NaN is not.
            if (!(difference <= n * EPSILON)) {
                throw new IllegalStateException("\"" + name + "\" is wrong: in row " + i / n + ", column " + i % n
                        + ", " + actual[i] + " and not " + expected[i] + ".");
            }
            largest = Math.max(largest, difference);
        }
        return largest;
    }
}
