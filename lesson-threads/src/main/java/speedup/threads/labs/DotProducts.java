package speedup.threads.labs;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Ways to write one dot product on one core.
 *
 * @param name what is special about it
 * @param product the dot product of two arrays of the same length, a multiple of {@value #BLOCK}
 */
record DotProducts(String name, ToDoubleBiFunction<double[], double[]> product) {

    /** A block is 512 bytes: several vectors of any processor, so that several are under way at a time. */
    static final int BLOCK = 64;

    /** From plain to fast; the first is what the others are compared with. */
    static final List<DotProducts> ALL = List.of(
            new DotProducts("one sum", DotProducts::oneSum),
            new DotProducts("one sum, fused", DotProducts::oneSumFused),
            new DotProducts("four sums", DotProducts::fourSums),
            new DotProducts("eight sums", DotProducts::eightSums),
            new DotProducts("eight sums, fused", DotProducts::eightSumsFused),
            new DotProducts("block of sums", DotProducts::blockOfSums),
            new DotProducts("block of sums, fused", DotProducts::blockOfSumsFused));

    /** Each addition has to wait for the one before. Java forbids the compiler to change the order. */
    private static double oneSum(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double oneSumFused(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    /** Four chains of additions that do not wait for each other. */
    private static double fourSums(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        return s0 + s1 + s2 + s3;
    }

    private static double eightSums(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = 0; i + 7 < a.length; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }

    private static double eightSumsFused(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = 0; i + 7 < a.length; i += 8) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
            s4 = Math.fma(a[i + 4], b[i + 4], s4);
            s5 = Math.fma(a[i + 5], b[i + 5], s5);
            s6 = Math.fma(a[i + 6], b[i + 6], s6);
            s7 = Math.fma(a[i + 7], b[i + 7], s7);
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }

    /** The sums in an array, in a loop whose turns have nothing to do with each other: the compiler makes it vectors. */
    private static double blockOfSums(double[] a, double[] b) {
        double[] sums = new double[BLOCK];
        for (int i = 0; i + BLOCK <= a.length; i += BLOCK) {
            for (int j = 0; j < BLOCK; j++) {
                sums[j] += a[i + j] * b[i + j];
            }
        }
        return Arrays.stream(sums).sum();
    }

    private static double blockOfSumsFused(double[] a, double[] b) {
        double[] sums = new double[BLOCK];
        for (int i = 0; i + BLOCK <= a.length; i += BLOCK) {
            for (int j = 0; j < BLOCK; j++) {
                sums[j] = Math.fma(a[i + j], b[i + j], sums[j]);
            }
        }
        return Arrays.stream(sums).sum();
    }
}
