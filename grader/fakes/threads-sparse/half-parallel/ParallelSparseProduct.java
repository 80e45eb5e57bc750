package speedup.threads.sparse;

import java.util.stream.IntStream;

/** Every second row on the calling thread, then the others on several. */
public class ParallelSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        for (int row = 0; row < y.length; row += 2) {
            multiplyRows(a, x, y, row, row + 1);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, cores).parallel().forEach(core -> {
            for (int row = 2 * core + 1; row < y.length; row += 2 * cores) {
                multiplyRows(a, x, y, row, row + 1);
            }
        });
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
