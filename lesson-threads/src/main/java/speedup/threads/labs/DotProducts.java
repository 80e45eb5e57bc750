package speedup.threads.labs;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Ways to write one dot product on one core, of vectors in rows of {@value #ROW} elements. Rows are arrays of
 * their own, since HotSpot makes no vectors of a loop over two parts of arrays that begin somewhere in the middle.
 *
 * @param name what is special about it
 * @param product the dot product of two vectors with the same number of rows
 */
record DotProducts(String name, ToDoubleBiFunction<double[][], double[][]> product) {

    /** 2 KiB: with so many sums, enough vectors are under way at a time, and they stay in the nearest cache. */
    static final int ROW = 256;

    /** From plain to fast; the first is what the others are compared with. */
    static final List<DotProducts> ALL = List.of(
            new DotProducts("one sum", DotProducts::oneSum),
            new DotProducts("one sum, fused", DotProducts::oneSumFused),
            new DotProducts("four sums", DotProducts::fourSums),
            new DotProducts("eight sums", DotProducts::eightSums),
            new DotProducts("eight sums, fused", DotProducts::eightSumsFused),
            new DotProducts("a row of sums", DotProducts::rowOfSums),
            new DotProducts("a row of sums, fused", DotProducts::rowOfSumsFused));

    /** Each addition has to wait for the one before. Java forbids the compiler to change the order. */
    private static double oneSum(double[][] a, double[][] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            for (int j = 0; j < ROW; j++) {
                sum += a[row][j] * b[row][j];
            }
        }
        return sum;
    }

    private static double oneSumFused(double[][] a, double[][] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            for (int j = 0; j < ROW; j++) {
                sum = Math.fma(a[row][j], b[row][j], sum);
            }
        }
        return sum;
    }

    private static double fourSums(double[][] a, double[][] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += fourSums(a[row], b[row]);
        }
        return sum;
    }

    private static double eightSums(double[][] a, double[][] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += eightSums(a[row], b[row]);
        }
        return sum;
    }

    private static double eightSumsFused(double[][] a, double[][] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += eightSumsFused(a[row], b[row]);
        }
        return sum;
    }

    /** The sums in an array: the iterations of the loop are independent, and the compiler makes vectors. */
    private static double rowOfSums(double[][] a, double[][] b) {
        double[] sums = new double[ROW];
        for (int row = 0; row < a.length; row++) {
            addProducts(sums, a[row], b[row]);
        }
        return total(sums);
    }

    /** Folds the upper half onto the lower one until a single sum is left. */
    private static double total(double[] sums) {
        for (int half = sums.length / 2; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                sums[j] += sums[half + j];
            }
        }
        return sums[0];
    }

    private static void addProducts(double[] sums, double[] a, double[] b) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += a[j] * b[j];
        }
    }

    private static double rowOfSumsFused(double[][] a, double[][] b) {
        double[] sums = new double[ROW];
        for (int row = 0; row < a.length; row++) {
            addProductsFused(sums, a[row], b[row]);
        }
        return total(sums);
    }

    private static void addProductsFused(double[] sums, double[] a, double[] b) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = Math.fma(a[j], b[j], sums[j]);
        }
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
}
