package speedup.threads.matmul;

/** The serial version under another name. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            row(a[i], b, c[i]);
        }
        return c;
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
