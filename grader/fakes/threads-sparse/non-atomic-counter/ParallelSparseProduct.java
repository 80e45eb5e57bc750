package speedup.threads.sparse;

import java.util.stream.IntStream;

/** Reads the next row and increases it after the row is added up: two threads take one row, and the next is skipped. */
public class ParallelSparseProduct implements SparseProduct {

    private volatile int next;

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        next = 0;
        int cores = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, cores).parallel().forEach(core -> {
            for (int row = next; row < y.length; row = next) {
                y[row] = sum(a, row, x);
                next++;
            }
        });
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
