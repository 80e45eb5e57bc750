package speedup.threads.matmul;

import java.util.ArrayList;
import java.util.List;

/** Keeps a copy of the result for more threads than fit into memory. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        List<double[][]> copies = new ArrayList<>();
        for (int t = 0; t < 1 << 20; t++) {
            copies.add(new double[1 << 10][1 << 13]);
        }
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            row(a[i], b, copies.get(i)[i]);
            System.arraycopy(copies.get(i)[i], 0, c[i], 0, c[i].length);
        }
        return c;
    }

    private static void row(double[] a, double[][] b, double[] c) {
        for (int k = 0; k < b.length; k++) {
            for (int j = 0; j < c.length; j++) {
                c[j] += a[k] * b[k][j];
            }
        }
    }
}
