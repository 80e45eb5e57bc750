package speedup.threads.matmul;

import java.util.stream.IntStream;

/**
 * Rows of the result are independent of each other, so they are shared out without a lock. Within a
 * row the loops run over k, then j: everything that the inner loop touches is walked left to right.
 */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        IntStream.range(0, a.length).parallel().forEach(i -> addRow(a[i], b, c[i]));
        return c;
    }

    private static void addRow(double[] a, double[][] b, double[] c) {
        for (int k = 0; k < b.length; k++) {
            double factor = a[k];
            double[] row = b[k];
            for (int j = 0; j < c.length; j++) {
                c[j] += factor * row[j];
            }
        }
    }
}
