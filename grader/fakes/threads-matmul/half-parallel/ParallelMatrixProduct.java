package speedup.threads.matmul;

import java.util.stream.IntStream;

/** The upper half of the rows on one thread, then the lower half on several. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b[0].length];
        int half = a.length / 2;
        for (int i = 0; i < half; i++) {
            row(a[i], b, result[i]);
        }
        IntStream.range(half, a.length).parallel().forEach(i -> row(a[i], b, result[i]));
        return result;
    }

    private static void row(double[] a, double[][] b, double[] c) {
        for (int k = 0; k < b.length; k++) {
            double factor = a[k];
            double[] from = b[k];
            for (int j = 0; j < c.length; j++) {
                c[j] += factor * from[j];
            }
        }
    }
}
