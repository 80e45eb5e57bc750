package speedup.threads.matmul;

/**
 * The product as the textbooks write it, and where you start.
 *
 * <p>It is right, and slow for a reason that has nothing to do with threads: the innermost loop walks
 * {@code b} down a column. Each step lands in another row, which is another array, and uses one of the
 * eight doubles that the cache fetched with it.
 */
public final class TextbookMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        int inner = b.length;
        int columns = b[0].length;
        double[][] c = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return c;
    }
}
