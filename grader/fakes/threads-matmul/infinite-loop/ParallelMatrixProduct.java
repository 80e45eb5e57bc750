package speedup.threads.matmul;

/** The index of the outer loop is never increased. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        int i = 0;
        while (i < a.length) {
            row(a[i], b, c[i]);
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
