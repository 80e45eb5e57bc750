package speedup.threads.matmul;

/** Uses the wrong length for the number of columns, and exceeds the bounds of an array. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k <= b.length; k++) {
                for (int j = 0; j < c[i].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
