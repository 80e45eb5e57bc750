package speedup.threads.sparse;

import java.util.concurrent.atomic.AtomicInteger;

/** Explicit threads that take eight rows at a time. */
public class ParallelSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int from = next.getAndAdd(8); from < y.length; from = next.getAndAdd(8)) {
                    multiplyRows(a, x, y, from, Math.min(from + 8, y.length));
                }
            });
            threads[t].start();
        }
        joinAll(threads);
        return y;
    }

    private static void joinAll(Thread[] threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the rows were added up", e);
            }
        }
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
