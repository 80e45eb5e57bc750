package speedup.threads.sparse;

/** The serial version under another name. */
public class ParallelSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        multiplyRows(a, x, y, 0, y.length);
        return y;
    }

    private static void multiplyRows(SparseMatrix a, double[] x, double[] y, int from, int to) {
        for (int row = from; row < to; row++) {
            y[row] = sum(a, row, x);
        }
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
