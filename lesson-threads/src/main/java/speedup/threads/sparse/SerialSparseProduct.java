package speedup.threads.sparse;

/**
 * The product on one thread, row after row: the oracle, the baseline, and where you start.
 *
 * <p>There is next to nothing to compute. Each element is somewhere else in memory, and mostly in no cache, and
 * where the next one is, nobody knows before this one has arrived.
 */
public final class SerialSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        for (int row = 0; row < y.length; row++) {
            y[row] = sum(a, row, x);
        }
        return y;
    }

    private static double sum(SparseMatrix a, int row, double[] x) {
        int[] nexts = a.nexts();
        int[] columns = a.columns();
        double[] values = a.values();
        double sum = 0;
        for (int k = a.firsts()[row]; k != SparseMatrix.END; k = nexts[k]) {
            sum += values[k] * x[columns[k]];
        }
        return sum;
    }
}
