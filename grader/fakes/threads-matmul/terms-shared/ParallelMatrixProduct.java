package speedup.threads.matmul;

import java.util.stream.IntStream;

/** Divides the terms of each sum among the threads, which add to the same elements without synchronization. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        IntStream.range(0, b.length).parallel().forEach(k -> addTerms(a, b[k], k, c));
        return c;
    }

    private static void addTerms(double[][] a, double[] row, int k, double[][] c) {
        for (int i = 0; i < a.length; i++) {
            double factor = a[i][k];
            for (int j = 0; j < row.length; j++) {
                c[i][j] += factor * row[j];
            }
        }
    }
}
