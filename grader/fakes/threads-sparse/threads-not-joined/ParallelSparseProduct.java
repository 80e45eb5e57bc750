package speedup.threads.sparse;

/** Returns before the threads have ended. */
public class ParallelSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            int from = (int) ((long) y.length * t / threads.length);
            int to = (int) ((long) y.length * (t + 1) / threads.length);
            threads[t] = new Thread(() -> multiplyRows(a, x, y, from, to));
            threads[t].start();
        }
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
