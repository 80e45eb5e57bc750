package speedup.threads.matmul;

/**
 * The product on one thread with the loops in a good order: the oracle, and the baseline that your
 * answer has to beat by being parallel. It holds the first half of the exercise, so try that half
 * yourself before you read on.
 *
 * <p>With j innermost, {@code b} and {@code c} are both walked along rows. Neighbours in the loop are
 * neighbours in memory, every double that the cache fetches is used, and the JIT turns the loop into
 * vector instructions. Each element is still the same sum in the same order as in {@link
 * TextbookMatrixProduct}, so both give the same bits.
 */
public final class SerialMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            addRow(a[i], b, c[i]);
        }
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
